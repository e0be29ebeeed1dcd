FrontierExplore.values["world.flow_gulf_to_asia_pacific_h100e"] = [[[189.1,2074,17550],[254.3,2806,29080],[321.2,3374,36720],[390.1,4198,51050],[533,5548,63480]]];
