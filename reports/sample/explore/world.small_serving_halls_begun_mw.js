FrontierExplore.values["world.small_serving_halls_begun_mw"] = [[[1948,3209,6919],[2371,4608,10110],[2696,5706,12320],[3034,6508,14400],[3550,7453,16740]]];
