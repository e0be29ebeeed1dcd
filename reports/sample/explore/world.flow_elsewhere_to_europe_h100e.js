FrontierExplore.values["world.flow_elsewhere_to_europe_h100e"] = [[[2081,7037,24410],[2279,8344,28720],[2495,9267,32130],[2652,9975,36830],[2896,11130,44190]]];
