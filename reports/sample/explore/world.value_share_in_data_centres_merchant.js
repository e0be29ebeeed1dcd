FrontierExplore.values["world.value_share_in_data_centres_merchant"] = [[[0.4421,0.4657,0.4086],[0.4794,0.5039,0.4964],[0.5111,0.535,0.5291],[0.5348,0.559,0.5569],[0.5838,0.5976,0.599]]];
