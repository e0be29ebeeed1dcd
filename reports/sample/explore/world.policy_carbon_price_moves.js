FrontierExplore.values["world.policy_carbon_price_moves"] = [[[0,0,0,0,16],[0,0,0,0,20],[0,0,0,0,23],[0,0,0,0,27],[0,0,0,0,32.05]]];
