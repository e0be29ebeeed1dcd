FrontierExplore.values["world.service_usd_per_million_tokens"] = [[[28.04,4.719,0.8786],[35.88,6.801,1.304],[41.14,8.173,1.652],[47.99,9.981,2.18],[60.05,13.23,3.063]]];
