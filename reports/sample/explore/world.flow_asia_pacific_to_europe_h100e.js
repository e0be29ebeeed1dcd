FrontierExplore.values["world.flow_asia_pacific_to_europe_h100e"] = [[[5234,22500,67210],[6548,27870,85360],[7367,30990,97430],[8410,34780,109900],[9780,39580,127600]]];
