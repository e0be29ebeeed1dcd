FrontierExplore.values["world.reasoning_multiplier"] = [[[1,1.009,1.347],[1,1.024,1.629],[1,1.034,1.898],[1,1.047,2.278],[1,1.069,2.842]]];
