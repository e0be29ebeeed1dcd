package org.inferencefrontier.gui.map;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.gui.live.LiveRun;

/**
 * Where the sites of a month stand. The sites of an area are packed around its load centre in the
 * order in which they first appeared, so that they stay near their place while they grow.
 */
final class SiteMap {
  /** Radius of a circle for one megawatt, symbol units: areas of circles are in proportion. */
  private static final double RADIUS_OF_MEGAWATT = 0.155;

  private static final double LEAST_MEGAWATTS = 1;

  private final LiveRun run;
  private final List<List<int[]>> order = new ArrayList<>();
  private List<Site> sites = List.of();
  private long version = -1;
  private int month;

  SiteMap(LiveRun run) {
    this.run = run;
  }

  static double radius(double megawatts) {
    return RADIUS_OF_MEGAWATT * Math.sqrt(megawatts);
  }

  /** The sites of the run's month. */
  List<Site> sites() {
    if (version != run.version()) {
      lay();
      version = run.version();
    }
    return sites;
  }

  private void lay() {
    int areas = run.world().areas().size();
    if (order.size() != areas || run.model().month() < month) {
      order.clear();
      for (int a = 0; a < areas; a++) {
        order.add(new ArrayList<>());
      }
    }
    month = run.model().month();
    List<Site> laid = new ArrayList<>();
    for (int a = 0; a < areas; a++) {
      remember(a);
      pack(a, laid);
    }
    sites = List.copyOf(laid);
  }

  /** Appends sites that are new in an area. */
  private void remember(int area) {
    List<int[]> known = order.get(area);
    for (Operator operator : run.model().operators()) {
      for (int use = 0; use < SitePower.USES; use++) {
        int index = operator.index();
        int wanted = use;
        if (megawatts(index, area, use) >= LEAST_MEGAWATTS
            && known.stream().noneMatch(site -> site[0] == index && site[1] == wanted)) {
          known.add(new int[] {index, use});
        }
      }
    }
  }

  private void pack(int area, List<Site> laid) {
    List<int[]> present =
        order.get(area).stream()
            .filter(site -> megawatts(site[0], area, site[1]) >= LEAST_MEGAWATTS)
            .toList();
    double[] radii = new double[present.size()];
    for (int i = 0; i < radii.length; i++) {
      radii[i] = radius(megawatts(present.get(i)[0], area, present.get(i)[1]));
    }
    CirclePacking packing = new CirclePacking(radii);
    for (int i = 0; i < radii.length; i++) {
      int[] site = present.get(i);
      laid.add(
          new Site(
              site[0],
              area,
              site[1],
              megawatts(site[0], area, site[1]),
              packing.x(i),
              packing.y(i),
              radii[i]));
    }
  }

  private double megawatts(int operator, int area, int use) {
    return run.model().operators()[operator].power().poweredMegawatts(area * SitePower.USES + use);
  }
}
