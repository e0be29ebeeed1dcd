FrontierExplore.values["world.policy_moratorium_moves"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0,0],[0,0,0]]];
