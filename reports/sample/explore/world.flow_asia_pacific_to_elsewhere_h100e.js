FrontierExplore.values["world.flow_asia_pacific_to_elsewhere_h100e"] = [[[2097,9177,28820],[2504,10760,36240],[2759,12240,40860],[3224,13680,45870],[3655,15960,57270]]];
