FrontierExplore.values["world.policy_subsidy_moves"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0,0],[0,0,0]]];
