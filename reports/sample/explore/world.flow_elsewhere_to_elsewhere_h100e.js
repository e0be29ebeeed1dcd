FrontierExplore.values["world.flow_elsewhere_to_elsewhere_h100e"] = [[[4006,17220,69280],[4483,19840,79480],[4802,21300,87610],[5112,22740,95410],[5609,24900,105400]]];
