FrontierExplore.values["world.flow_europe_to_elsewhere_h100e"] = [[[2607,9451,33440],[3171,11170,41110],[3480,12740,45910],[3899,13760,50740],[4432,15790,58320]]];
