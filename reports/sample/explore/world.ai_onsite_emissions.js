FrontierExplore.values["world.ai_onsite_emissions"] = [[[0,0,572100],[0,0,3520000],[0,0,7057000],[0,0,9222000],[0,0,11810000]]];
