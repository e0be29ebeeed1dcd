FrontierExplore.values["world.chinese_memory_utilisation"] = [[[0.1554,0.09204,1],[0.1922,0.1146,1],[0.2307,0.136,1],[0.2828,0.1814,1],[0.3666,0.2471,1]]];
