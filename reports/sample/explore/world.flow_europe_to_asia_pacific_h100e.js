FrontierExplore.values["world.flow_europe_to_asia_pacific_h100e"] = [[[2914,10510,39370],[3944,13840,50760],[4819,17040,61230],[5514,19170,69690],[6314,22000,84550]]];
