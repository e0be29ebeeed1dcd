FrontierExplore.values["world.old_chips_inference_share"] = [[[0,0,0.03612],[0,0.01423,0.04178],[0,0.03068,0.04689],[0,0.0582,0.05226],[0,0.1176,0.06007]]];
