FrontierExplore.values["world.flow_elsewhere_to_elsewhere_h100e"] = [[[3777,16690,69540],[4299,18990,77930],[4714,20740,85300],[5062,22300,92890],[5800,26060,102900]]];
