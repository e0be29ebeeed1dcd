FrontierExplore.values["world.flow_asia_pacific_to_gulf_h100e"] = [[[1803,7650,21330],[2013,8622,25270],[2198,9574,28570],[2390,10720,31620],[2709,12480,36460]]];
