FrontierExplore.values["world.land_delay_months"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0,0.01521],[0.03046,0.1564,0.1708]]];
