FrontierExplore.values["world.flow_asia_pacific_to_europe_h100e"] = [[[5498,23310,66680],[6664,28360,83710],[7698,32410,99330],[8595,36430,114600],[9819,40190,135900]]];
