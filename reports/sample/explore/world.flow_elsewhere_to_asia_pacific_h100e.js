FrontierExplore.values["world.flow_elsewhere_to_asia_pacific_h100e"] = [[[582.4,2165,8583],[720.6,2902,11020],[840.4,3411,13150],[945.4,4032,15530],[1080,4605,19260]]];
