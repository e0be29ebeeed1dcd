FrontierExplore.values["world.chinese_memory_utilisation"] = [[[0.1501,0.08762,1],[0.1911,0.1132,1],[0.2274,0.1347,1],[0.2676,0.1653,1],[0.3383,0.231,1]]];
