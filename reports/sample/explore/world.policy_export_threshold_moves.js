FrontierExplore.values["world.policy_export_threshold_moves"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0,0],[0,0,0]]];
