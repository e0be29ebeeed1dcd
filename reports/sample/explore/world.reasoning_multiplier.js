FrontierExplore.values["world.reasoning_multiplier"] = [[[1,1.01,1.309],[1,1.022,1.6],[1,1.032,1.879],[1,1.047,2.281],[1,1.068,2.867]]];
