FrontierExplore.values["world.value_share_in_data_centres_merchant"] = [[[0.4407,0.4678,0.4063],[0.4879,0.508,0.4851],[0.5103,0.5361,0.5288],[0.5369,0.5631,0.5595],[0.5779,0.5887,0.5996]]];
