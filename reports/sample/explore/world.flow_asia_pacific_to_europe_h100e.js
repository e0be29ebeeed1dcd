FrontierExplore.values["world.flow_asia_pacific_to_europe_h100e"] = [[[6574,24150,68940],[7763,28930,84700],[8320,31920,95910],[9101,35190,109200],[10240,39480,125400]]];
