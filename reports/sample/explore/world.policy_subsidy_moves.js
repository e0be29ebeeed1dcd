FrontierExplore.values["world.policy_subsidy_moves"] = [[[0,0,0,0.95],[0,0,0,2],[0,0,0,3],[0,0,0,4],[0,0,0,7]]];
