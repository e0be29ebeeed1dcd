FrontierExplore.values["world.flow_elsewhere_to_europe_h100e"] = [[[2044,8048,26680],[2344,9449,31950],[2514,10460,36340],[2701,11390,39860],[3050,12520,46480]]];
