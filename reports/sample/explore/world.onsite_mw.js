FrontierExplore.values["world.onsite_mw"] = [[[0,0,96.82],[0,0,944.3],[0,0,1833],[0,0,2359],[0,0,2998]]];
