FrontierExplore.values["world.policy_residency_moves"] = [[[0,0,0,0,0,0.95],[0,0,0,0,1,2],[0,0,0,0,2,3],[0,0,0,1,3,4],[0,0,0,2,5,6]]];
