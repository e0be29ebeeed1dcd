FrontierExplore.values["world.land_delay_months"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0,0.01059],[0.009612,0.1206,0.1527]]];
