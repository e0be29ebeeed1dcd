FrontierExplore.values["world.flow_asia_pacific_to_elsewhere_h100e"] = [[[2852,10020,29070],[3263,11430,35040],[3560,12600,39130],[4006,14070,44630],[4490,15970,52560]]];
