FrontierExplore.values["world.flow_elsewhere_to_china_h100e"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0,0],[0,0,0]]];
