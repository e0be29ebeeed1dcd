FrontierExplore.values["world.flow_europe_to_elsewhere_h100e"] = [[[2647,9571,35460],[3180,11590,41720],[3567,12960,46020],[3969,14200,51380],[4514,16160,59940]]];
