FrontierExplore.values["world.policy_subsidy_moves"] = [[[0,0,0,0.95,4],[0,0,0,2,7],[0,0,0,3,9],[0,0,0,4,12],[0,0,0,6.05,16]]];
