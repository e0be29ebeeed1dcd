FrontierExplore.values["world.flow_elsewhere_to_asia_pacific_h100e"] = [[[578.2,2351,9167],[726.7,2955,11050],[835.1,3382,12780],[925.9,3848,14860],[1077,4650,18100]]];
