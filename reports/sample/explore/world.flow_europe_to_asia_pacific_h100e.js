FrontierExplore.values["world.flow_europe_to_asia_pacific_h100e"] = [[[2966,9842,37710],[3918,13320,51570],[4796,16380,60210],[5352,18640,68830],[6113,21660,82140]]];
