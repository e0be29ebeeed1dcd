FrontierExplore.values["world.serving_distance_km"] = [[[3118,3277,3473],[3409,3557,3754],[3704,3870,4024],[3909,4080,4236],[4110,4268,4393]]];
