FrontierExplore.values["world.policy_export_tier_moves"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0,0],[0,0,0]]];
