FrontierExplore.values["world.onsite_mw"] = [[[0,0,151.7],[0,0,945.3],[0,0,1750],[0,0,2294],[0,0,2935]]];
