FrontierExplore.values["world.datacenter_twh_asia_pacific"] = [[[40.41,45.87,52.59],[40.76,46.93,54.66],[41.03,47.52,55.94],[41.31,48.2,56.97],[41.83,49.26,58.78]]];
