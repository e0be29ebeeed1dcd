FrontierExplore.values["world.flexible_mw"] = [[[0,0,161],[0,0,388],[0,0,594.6],[0,0,915.5],[0,0,1356]]];
