FrontierExplore.values["world.policy_carbon_price_moves"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0,0],[0,0,0]]];
