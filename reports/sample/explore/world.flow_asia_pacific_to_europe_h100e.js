FrontierExplore.values["world.flow_asia_pacific_to_europe_h100e"] = [[[5524,22910,63430],[6746,27940,85550],[7585,32590,99440],[8641,35840,112700],[10050,41250,133900]]];
