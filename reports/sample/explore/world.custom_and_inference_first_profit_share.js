FrontierExplore.values["world.custom_and_inference_first_profit_share"] = [[[0.07683,0.08127,0.09274],[0.09423,0.09218,0.1064],[0.1043,0.09835,0.1188],[0.1118,0.1051,0.1363],[0.1244,0.1156,0.1853]]];
