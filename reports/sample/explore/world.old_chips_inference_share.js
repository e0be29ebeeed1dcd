FrontierExplore.values["world.old_chips_inference_share"] = [[[0,0,0.03818],[0,0.01723,0.04317],[0,0.03158,0.04773],[0,0.06884,0.05261],[0,0.1478,0.06129]]];
