FrontierExplore.values["world.service_usd_per_million_tokens"] = [[[24.17,4.597,0.8762],[32.09,6.319,1.265],[39.04,7.65,1.553],[47.14,9.611,2.106],[59.34,13.57,3.101]]];
