FrontierExplore.values["world.policy_subsidy_moves"] = [[[0,0,0,1,4.95,9],[0,0,0,2,7,12],[0,0,0,3,9,15],[0,0,0,4,11.25,18],[0,0,0,6.05,16,25]]];
