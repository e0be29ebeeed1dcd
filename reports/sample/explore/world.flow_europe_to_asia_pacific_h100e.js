FrontierExplore.values["world.flow_europe_to_asia_pacific_h100e"] = [[[3129,10520,40310],[4063,13920,51590],[4701,15980,60020],[5348,18640,67440],[6131,21630,81810]]];
