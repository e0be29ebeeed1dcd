FrontierExplore.values["world.land_delay_months"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0.00004127,0.009967],[0.066,0.2672,0.2989]]];
