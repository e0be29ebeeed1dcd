FrontierExplore.values["world.policy_carbon_price_moves"] = [[[0,0,0,0,15],[0,0,0,0,20],[0,0,0,0,24],[0,0,0,0,28],[0,0,0,0,33]]];
