FrontierExplore.values["world.reasoning_multiplier"] = [[[1,1.012,1.337],[1,1.024,1.611],[1,1.034,1.94],[1,1.046,2.276],[1,1.064,2.896]]];
