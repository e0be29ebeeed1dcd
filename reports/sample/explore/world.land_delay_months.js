FrontierExplore.values["world.land_delay_months"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0.00007841,0.02075],[0.02374,0.1327,0.272]]];
