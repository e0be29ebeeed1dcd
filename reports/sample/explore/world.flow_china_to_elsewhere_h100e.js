FrontierExplore.values["world.flow_china_to_elsewhere_h100e"] = [[[486,7093,23600],[1380,9341,29660],[1934,11010,35070],[2484,12480,39760],[3354,14470,44810]]];
