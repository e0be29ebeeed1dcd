FrontierExplore.values["world.flow_china_to_europe_h100e"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0,0],[0,0,0]]];
