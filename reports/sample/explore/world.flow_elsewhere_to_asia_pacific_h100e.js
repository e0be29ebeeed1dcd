FrontierExplore.values["world.flow_elsewhere_to_asia_pacific_h100e"] = [[[570.6,2292,8708],[720.7,2974,11250],[844.3,3514,13390],[966.5,4084,15590],[1122,4758,19320]]];
