FrontierExplore.values["world.policy_equipment_control_moves"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0,0],[0,0,0]]];
