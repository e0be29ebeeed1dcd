FrontierExplore.values["world.datacenter_twh_asia_pacific"] = [[[40.31,46.1,52.39],[40.78,46.9,54.24],[41.11,47.77,55.44],[41.39,48.49,56.69],[41.76,49.3,58.75]]];
