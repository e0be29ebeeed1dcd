FrontierExplore.values["world.flow_asia_pacific_to_elsewhere_h100e"] = [[[1986,9283,29450],[2446,10670,35360],[2726,11920,40060],[3138,13460,45330],[3618,15590,53070]]];
