FrontierExplore.values["world.flow_asia_pacific_to_gulf_h100e"] = [[[1397,6048,17940],[1586,6906,21580],[1729,7770,23640],[1868,8551,26280],[2123,9609,30960]]];
