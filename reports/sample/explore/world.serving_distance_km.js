FrontierExplore.values["world.serving_distance_km"] = [[[3114,3318,3473],[3448,3580,3753],[3674,3820,3981],[3918,4068,4228],[4085,4264,4422]]];
