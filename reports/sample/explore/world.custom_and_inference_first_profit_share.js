FrontierExplore.values["world.custom_and_inference_first_profit_share"] = [[[0.07724,0.07773,0.0741],[0.09103,0.09076,0.1054],[0.102,0.09704,0.116],[0.1134,0.1048,0.1303],[0.131,0.1174,0.1611]]];
