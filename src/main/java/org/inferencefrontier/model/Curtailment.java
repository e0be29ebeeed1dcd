package org.inferencefrontier.model;

import java.io.Serializable;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.utility.Utility;

/**
 * Whose machines stand still this month because an area sheds load: those on flexible connections
 * first, then all that the grid serves in proportion; what plant on the site feeds runs on.
 */
final class Curtailment implements Serializable {
  private static final long serialVersionUID = 1L;

  private final FrontierModel model;
  private final int areas;

  // At operator * areas + area: share of the operator's machines there that stands still.
  private final double[] share;

  // By area: whether any does.
  private final boolean[] sheds;

  // By area: operators with power there, ascending, at area * operators; counted when any operator
  // has got power at another site. Halls are completed before load is metered.
  private final int[] tenants;
  private final int[] tenantCount;
  private int countedPlaces = -1;
  private int lookedMonth = -1;

  Curtailment(FrontierModel model) {
    this.model = model;
    this.areas = model.utilities.length;
    this.share = new double[model.operators.length * areas];
    this.sheds = new boolean[areas];
    this.tenants = new int[areas * model.operators.length];
    this.tenantCount = new int[areas];
    countTenants();
  }

  private void countTenants() {
    int places = 0;
    for (Operator operator : model.operators) {
      places += operator.power().placeCount();
    }
    if (places == countedPlaces) {
      return;
    }
    countedPlaces = places;
    java.util.Arrays.fill(tenantCount, 0);
    for (Operator operator : model.operators) {
      SitePower power = operator.power();
      for (int i = 0; i < power.areaCount(); i++) {
        int area = power.area(i);
        if (power.poweredInArea(area) > 0) {
          tenants[area * model.operators.length + tenantCount[area]++] = operator.index();
        }
      }
    }
  }

  /** Sheds the month's load and finds whose it is. */
  void update() {
    for (int a = 0; a < areas; a++) {
      Utility utility = model.utilities[a];
      utility.curtail();
      if (utility.curtailedShare > 0) {
        // Connections granted since the load was metered change whose load is flexible.
        measure(a);
        utility.curtail();
      }
      if (sheds[a] || utility.curtailedShare > 0) {
        split(a, utility);
      }
    }
  }

  private void split(int area, Utility utility) {
    sheds[area] = utility.curtailedShare > 0;
    double drawn = draw(area, utility.aiMegawatts);
    int first = area * model.operators.length;
    for (int i = first; i < first + tenantCount[area]; i++) {
      Operator operator = model.operators[tenants[i]];
      SitePower power = operator.power();
      double load = drawn * power.usedInArea(area);
      double fromGrid = load > 0 ? 1 - Math.min(1, power.onsiteMegawatts(area) / load) : 0;
      double flexible = power.flexibleShare(area);
      share[operator.index() * areas + area] =
          fromGrid
              * (flexible * utility.flexibleCurtailedShare()
                  + (1 - flexible) * utility.firmCurtailedShare());
    }
  }

  /**
   * Reads what plant on site and flexible connections serve of an area's AI: an operator's plant
   * feeds its own sites, and what it draws from the grid is flexible as far as its connections are.
   */
  void meter(int area) {
    if (lookedMonth != model.month) {
      lookedMonth = model.month;
      countTenants();
    }
    measure(area);
  }

  private void measure(int area) {
    Utility utility = model.utilities[area];
    if (utility.onsiteGrantedMegawatts() <= 0 && utility.flexible().grantedMegawatts() <= 0) {
      return;
    }
    double drawn = draw(area, utility.aiMegawatts);
    double own = 0;
    double flexible = 0;
    int first = area * model.operators.length;
    for (int i = first; i < first + tenantCount[area]; i++) {
      SitePower power = model.operators[tenants[i]].power();
      double load = drawn * power.usedInArea(area);
      double fed = Math.min(load, power.onsiteMegawatts(area));
      own += fed;
      flexible += (load - fed) * power.flexibleShare(area);
    }
    utility.onsiteMegawatts = Math.min(own, utility.aiMegawatts);
    utility.noteFlexibleDraw(Math.min(flexible, utility.gridAiMegawatts()));
  }

  /** Mean draw of AI over its rated power in an area; operators are taken to draw alike. */
  private double draw(int area, double aiMegawatts) {
    double rated = 0;
    int first = area * model.operators.length;
    for (int i = first; i < first + tenantCount[area]; i++) {
      rated += model.operators[tenants[i]].power().usedInArea(area);
    }
    return rated > 0 ? aiMegawatts / rated : 0;
  }

  /** Whether any load of AI is shed in an area. */
  boolean sheds(int area) {
    return sheds[area];
  }

  /** Share of an operator's machines in an area that stands still, 0-1. */
  double share(int operator, int area) {
    return share[operator * areas + area];
  }

  /** Share of an area's training compute that stands still, 0-1. */
  double ofTraining(int area) {
    return sheds[area] ? mean(area, true) : 0;
  }

  /** Share of an area's serving capacity that stands still, 0-1. */
  double ofInference(int area) {
    return sheds[area] ? mean(area, false) : 0;
  }

  private double mean(int area, boolean training) {
    double still = 0;
    double whole = 0;
    for (int o = 0; o < model.operators.length; o++) {
      double compute =
          training ? model.capacity.trainingAt(o, area) : model.capacity.inferenceAt(o, area);
      still += compute * share[o * areas + area];
      whole += compute;
    }
    return whole > 0 ? still / whole : 0;
  }

  /** Share of an operator's machines in the world that stands still, by rated power, 0-1. */
  double ofOperator(int operator) {
    SitePower power = model.operators[operator].power();
    double still = 0;
    for (int i = 0; i < power.areaCount(); i++) {
      int a = power.area(i);
      if (sheds[a]) {
        still += share[operator * areas + a] * power.usedInArea(a);
      }
    }
    return power.usedTotal() > 0 ? still / power.usedTotal() : 0;
  }
}
