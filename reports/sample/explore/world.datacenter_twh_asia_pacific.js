FrontierExplore.values["world.datacenter_twh_asia_pacific"] = [[[40.37,46.01,53],[40.8,46.98,54.26],[41.11,47.62,55.78],[41.43,48.38,57.13],[41.82,49.23,59.31]]];
