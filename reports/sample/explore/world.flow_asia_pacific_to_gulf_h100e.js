FrontierExplore.values["world.flow_asia_pacific_to_gulf_h100e"] = [[[1658,7180,20980],[1903,8211,24280],[2132,9306,27660],[2374,10530,31270],[2791,12710,38540]]];
