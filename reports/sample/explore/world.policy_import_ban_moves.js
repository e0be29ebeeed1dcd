FrontierExplore.values["world.policy_import_ban_moves"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0,0],[0,0,0]]];
