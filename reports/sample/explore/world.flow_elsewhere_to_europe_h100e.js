FrontierExplore.values["world.flow_elsewhere_to_europe_h100e"] = [[[2084,8121,26830],[2340,9499,31990],[2499,10240,36340],[2696,11110,39840],[3015,12760,46340]]];
