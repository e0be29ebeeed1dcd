FrontierExplore.values["world.old_chips_inference_share"] = [[[0,0,0.03793],[0,0.01495,0.04587],[0,0.02883,0.05],[0,0.06194,0.05479],[0,0.1254,0.06381]]];
