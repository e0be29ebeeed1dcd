FrontierExplore.values["world.small_serving_halls_begun_mw"] = [[[1926,3594,7669],[2393,4726,10320],[2749,5670,12690],[3066,6304,13950],[3602,7231,16660]]];
