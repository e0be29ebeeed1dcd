FrontierExplore.values["world.flexible_mw"] = [[[0,0,165.9],[0,0,404.4],[0,0,659.6],[0,0,984.8],[0,0,1579]]];
