FrontierExplore.values["world.flow_china_to_asia_pacific_h100e"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0,0],[0,0,0]]];
