FrontierExplore.values["world.policy_materials_control_moves"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0,0],[0,0,0]]];
