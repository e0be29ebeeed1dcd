FrontierExplore.values["world.small_serving_halls_begun_mw"] = [[[1884,3334,6900],[2273,4669,9892],[2653,5590,12400],[3042,6328,14320],[3638,7256,16560]]];
