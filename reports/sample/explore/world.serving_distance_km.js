FrontierExplore.values["world.serving_distance_km"] = [[[3099,3254,3420],[3390,3564,3728],[3692,3851,4001],[3918,4088,4220],[4123,4300,4456]]];
