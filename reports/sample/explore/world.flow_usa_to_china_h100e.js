FrontierExplore.values["world.flow_usa_to_china_h100e"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0,0],[0,0,0]]];
