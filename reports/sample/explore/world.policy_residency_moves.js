FrontierExplore.values["world.policy_residency_moves"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0,0],[0,0,0]]];
