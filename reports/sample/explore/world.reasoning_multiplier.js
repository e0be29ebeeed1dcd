FrontierExplore.values["world.reasoning_multiplier"] = [[[1,1.009,1.318],[1,1.023,1.616],[1,1.036,1.898],[1,1.047,2.314],[1,1.071,3.037]]];
