FrontierExplore.values["world.value_share_in_data_centres_compute"] = [[[0.3273,0.3054,0.286],[0.375,0.3422,0.3293],[0.4023,0.3687,0.363],[0.4338,0.4056,0.3952],[0.4738,0.4424,0.4662]]];
