FrontierExplore.values["world.ai_onsite_emissions"] = [[[0,0,497500],[0,0,3983000],[0,0,7314000],[0,0,9783000],[0,0,12410000]]];
