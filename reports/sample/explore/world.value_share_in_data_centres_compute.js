FrontierExplore.values["world.value_share_in_data_centres_compute"] = [[[0.3322,0.3099,0.2858],[0.3763,0.3422,0.3322],[0.4016,0.3703,0.3608],[0.4287,0.4034,0.4063],[0.4736,0.45,0.4859]]];
