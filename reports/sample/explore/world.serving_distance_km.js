FrontierExplore.values["world.serving_distance_km"] = [[[3775,3579,3599],[4094,3863,3879],[4233,4092,4163],[4367,4259,4336],[4513,4467,4534]]];
