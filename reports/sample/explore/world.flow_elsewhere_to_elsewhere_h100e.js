FrontierExplore.values["world.flow_elsewhere_to_elsewhere_h100e"] = [[[4094,15040,62920],[4584,17190,71830],[4909,19040,81220],[5252,20510,89360],[5701,22500,99920]]];
