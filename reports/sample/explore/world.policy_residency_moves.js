FrontierExplore.values["world.policy_residency_moves"] = [[[0,0,0,0,0],[0,0,0,0,1],[0,0,0,0,2],[0,0,0,1,3],[0,0,0,2,5]]];
