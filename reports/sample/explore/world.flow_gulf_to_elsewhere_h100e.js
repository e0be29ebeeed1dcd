FrontierExplore.values["world.flow_gulf_to_elsewhere_h100e"] = [[[98.02,1099,8762],[125,1420,12390],[153.3,1774,17500],[213,2218,21750],[282.2,3032,28760]]];
