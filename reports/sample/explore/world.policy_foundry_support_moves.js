FrontierExplore.values["world.policy_foundry_support_moves"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0,0],[0,0,0]]];
