FrontierExplore.values["world.flow_asia_pacific_to_gulf_h100e"] = [[[1733,7601,21640],[1976,8515,24800],[2196,9606,28220],[2421,10610,31360],[2799,11960,37010]]];
