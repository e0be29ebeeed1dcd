FrontierExplore.values["world.policy_carbon_price_moves"] = [[[0,0,0,0,16],[0,0,0,0,19],[0,0,0,0,24],[0,0,0,0,28],[0,0,0,0,32.05]]];
