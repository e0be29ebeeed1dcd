FrontierExplore.values["world.flow_elsewhere_to_elsewhere_h100e"] = [[[4051,17570,72890],[4418,19510,79540],[4730,20990,86320],[5137,22220,95370],[5678,25300,110100]]];
