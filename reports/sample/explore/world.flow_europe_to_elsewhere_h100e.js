FrontierExplore.values["world.flow_europe_to_elsewhere_h100e"] = [[[2607,9522,34780],[3187,11430,41300],[3528,12670,45500],[3909,13910,50690],[4508,16120,59490]]];
