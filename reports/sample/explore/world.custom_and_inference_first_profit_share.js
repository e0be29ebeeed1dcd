FrontierExplore.values["world.custom_and_inference_first_profit_share"] = [[[0.08013,0.08387,0.09526],[0.09427,0.09301,0.1104],[0.1033,0.09973,0.1224],[0.113,0.1072,0.137],[0.122,0.1174,0.1937]]];
