FrontierExplore.values["world.ai_onsite_emissions"] = [[[0,0,388800],[0,0,3590000],[0,0,7337000],[0,0,9503000],[0,0,12080000]]];
