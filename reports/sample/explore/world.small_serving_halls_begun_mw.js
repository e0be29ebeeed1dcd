FrontierExplore.values["world.small_serving_halls_begun_mw"] = [[[1804,3370,6992],[2314,4521,9819],[2618,5517,11770],[3022,6377,13400],[3670,7684,16370]]];
