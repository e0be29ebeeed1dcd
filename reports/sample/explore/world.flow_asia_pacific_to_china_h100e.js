FrontierExplore.values["world.flow_asia_pacific_to_china_h100e"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0,0],[0,0,0]]];
