FrontierExplore.values["world.value_share_in_data_centres_merchant"] = [[[0.483,0.5027,0.4087],[0.516,0.5332,0.5097],[0.5375,0.5584,0.5392],[0.5563,0.5787,0.5684],[0.5916,0.6047,0.6076]]];
