FrontierExplore.values["world.service_usd_per_million_tokens"] = [[[25.14,4.534,0.8939],[33.81,6.366,1.239],[39.29,7.992,1.562],[45.89,9.509,2.024],[57.44,12.4,2.867]]];
