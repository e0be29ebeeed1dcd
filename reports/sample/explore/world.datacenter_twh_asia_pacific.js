FrontierExplore.values["world.datacenter_twh_asia_pacific"] = [[[40.31,45.84,52.34],[40.68,46.73,54.14],[41.01,47.38,55.48],[41.25,48.06,56.84],[41.75,49.11,58.93]]];
