FrontierExplore.values["world.flow_elsewhere_to_asia_pacific_h100e"] = [[[898.4,2624,9101],[1047,3221,11410],[1157,3641,13030],[1268,4091,15110],[1404,4625,18490]]];
