FrontierExplore.values["world.policy_carbon_price_moves"] = [[[0,0,0,0,15,31.95],[0,0,0,0,20,40],[0,0,0,0,23,46],[0,0,0,0,28,54],[0,0,0,0,33,66]]];
