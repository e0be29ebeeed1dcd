FrontierExplore.values["world.custom_and_inference_first_profit_share"] = [[[0.08024,0.08221,0.08771],[0.0928,0.09379,0.111],[0.1028,0.1018,0.1219],[0.1123,0.1091,0.1355],[0.1277,0.1219,0.1754]]];
