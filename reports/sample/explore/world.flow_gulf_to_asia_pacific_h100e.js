FrontierExplore.values["world.flow_gulf_to_asia_pacific_h100e"] = [[[193,2082,17980],[260,2722,28510],[322.2,3500,36410],[418.8,4319,45640],[562.4,5659,61760]]];
