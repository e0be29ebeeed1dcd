FrontierExplore.values["world.flow_europe_to_elsewhere_h100e"] = [[[3472,8577,29740],[3946,10180,38180],[4315,11470,42540],[4685,12760,47540],[5133,14570,54440]]];
