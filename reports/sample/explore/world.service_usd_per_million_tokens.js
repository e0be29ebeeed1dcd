FrontierExplore.values["world.service_usd_per_million_tokens"] = [[[16.5,2.684,0.4728],[20.09,3.805,0.736],[23.86,4.576,0.9265],[28.49,5.926,1.227],[35.93,7.874,1.85]]];
