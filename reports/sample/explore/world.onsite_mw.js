FrontierExplore.values["world.onsite_mw"] = [[[0,0,143.2],[0,0,771.1],[0,0,1453],[0,0,2089],[0,0,2682]]];
