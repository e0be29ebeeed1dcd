FrontierExplore.values["world.value_share_in_data_centres_compute"] = [[[0.3246,0.2984,0.2806],[0.3528,0.3254,0.3173],[0.3718,0.3454,0.3454],[0.3944,0.3698,0.387],[0.4291,0.4064,0.482]]];
