FrontierExplore.values["world.flow_europe_to_asia_pacific_h100e"] = [[[4404,9294,32110],[5249,12570,45440],[5791,14440,54020],[6435,16920,62290],[7038,19900,72650]]];
