FrontierExplore.values["world.flow_gulf_to_china_h100e"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0,0],[0,0,0]]];
