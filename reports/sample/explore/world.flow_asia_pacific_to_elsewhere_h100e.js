FrontierExplore.values["world.flow_asia_pacific_to_elsewhere_h100e"] = [[[2123,8977,29540],[2511,10790,34740],[2786,12140,40330],[3154,13540,46760],[3582,15590,54870]]];
