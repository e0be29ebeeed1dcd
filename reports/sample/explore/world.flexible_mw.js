FrontierExplore.values["world.flexible_mw"] = [[[0,0,146.4],[0,0,379.7],[0,0,567.2],[0,0,905.4],[0,0,1504]]];
