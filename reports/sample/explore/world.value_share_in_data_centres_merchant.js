FrontierExplore.values["world.value_share_in_data_centres_merchant"] = [[[0.4397,0.4642,0.3984],[0.4789,0.5022,0.4804],[0.5019,0.5312,0.52],[0.5306,0.5539,0.5437],[0.5607,0.5864,0.5828]]];
