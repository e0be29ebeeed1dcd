FrontierExplore.values["world.datacenter_twh_elsewhere"] = [[[15.39,16.83,18.54],[15.56,17.17,19.02],[15.68,17.41,19.48],[15.8,17.72,20.02],[15.94,18,20.54]]];
