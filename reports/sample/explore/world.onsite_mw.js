FrontierExplore.values["world.onsite_mw"] = [[[0,0,131],[0,0,1064],[0,0,1844],[0,0,2428],[0,0,3080]]];
