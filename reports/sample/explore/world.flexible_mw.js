FrontierExplore.values["world.flexible_mw"] = [[[0,0,188],[0,0,419],[0,0,647.3],[0,0,911.2],[0,0,1442]]];
