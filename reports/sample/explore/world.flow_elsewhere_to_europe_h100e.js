FrontierExplore.values["world.flow_elsewhere_to_europe_h100e"] = [[[2022,8048,26320],[2241,9209,30840],[2440,9874,34520],[2669,11110,39080],[2947,12830,47200]]];
