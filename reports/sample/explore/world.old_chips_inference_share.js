FrontierExplore.values["world.old_chips_inference_share"] = [[[0,0,0.03806],[0,0.01328,0.04303],[0,0.02774,0.04902],[0,0.06283,0.05418],[0,0.1424,0.05917]]];
