FrontierExplore.values["world.ai_onsite_emissions"] = [[[0,0,572900],[0,0,2894000],[0,0,5767000],[0,0,8398000],[0,0,10790000]]];
