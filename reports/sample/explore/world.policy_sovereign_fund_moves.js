FrontierExplore.values["world.policy_sovereign_fund_moves"] = [[[0,0,0],[0,0,0],[0,0,0],[0,0,0],[0,0,0]]];
