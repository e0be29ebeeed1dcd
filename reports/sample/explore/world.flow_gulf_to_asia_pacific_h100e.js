FrontierExplore.values["world.flow_gulf_to_asia_pacific_h100e"] = [[[214.4,2081,18410],[274.7,2862,27300],[323,3570,39920],[437.8,4385,51170],[577.6,5984,66110]]];
