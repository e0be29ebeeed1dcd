package org.inferencefrontier.model.economy;

import java.io.Serializable;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.utility.Utility;

/**
 * Whose machines stand still this month because an area sheds load: those on flexible connections
 * first, then all that the grid serves in proportion; what plant on the site feeds runs on.
 */
public final class Curtailment implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;
  private final int areas;
  private final PoweredAreas powered;
  private final SitePower[] powers;

  // At operator * areas + area: share of the operator's machines there that stands still.
  private final double[] share;

  // By operator: rated megawatts that it uses in the area in hand.
  private final double[] used;

  // By area: whether any does.
  private final boolean[] sheds;

  Curtailment(Economy economy) {
    this.economy = economy;
    this.areas = economy.utilities.length;
    this.powered = economy.poweredAreas;
    this.powers = new SitePower[economy.operators.length];
    this.used = new double[economy.operators.length];
    for (Operator operator : economy.operators) {
      powers[operator.index()] = operator.power();
    }
    this.share = new double[economy.operators.length * areas];
    this.sheds = new boolean[areas];
  }

  /** Sheds the month's load and finds whose it is. */
  public void update() {
    for (int a = 0; a < areas; a++) {
      Utility utility = economy.utilities[a];
      utility.curtail();
      if (utility.curtailedShare() > 0) {
        // Connections granted since the load was metered change whose load is flexible.
        meter(a);
        utility.curtail();
      }
      if (sheds[a] || utility.curtailedShare() > 0) {
        split(a, utility);
      }
    }
  }

  private void split(int area, Utility utility) {
    sheds[area] = utility.curtailedShare() > 0;
    double drawn = draw(area, utility.load().aiMegawatts);
    for (int i = 0; i < powered.operatorCount(area); i++) {
      int o = powered.operator(area, i);
      SitePower power = powers[o];
      double load = drawn * used[o];
      double fromGrid = load > 0 ? 1 - Math.min(1, power.onsiteMegawatts(area) / load) : 0;
      double flexible = power.flexibleShare(area);
      share[o * areas + area] =
          fromGrid
              * (flexible * utility.flexibleCurtailedShare()
                  + (1 - flexible) * utility.firmCurtailedShare());
    }
  }

  /**
   * Reads what plant on site and flexible connections serve of an area's AI: an operator's plant
   * feeds its own sites, and what it draws from the grid is flexible as far as its connections are.
   */
  public void meter(int area) {
    Utility utility = economy.utilities[area];
    if (utility.connections().onsiteGrantedMegawatts() <= 0
        && utility.flexible().grantedMegawatts() <= 0) {
      return;
    }
    double drawn = draw(area, utility.load().aiMegawatts);
    double own = 0;
    double flexible = 0;
    int count = powered.operatorCount(area);
    for (int i = 0; i < count; i++) {
      int o = powered.operator(area, i);
      SitePower power = powers[o];
      double load = drawn * used[o];
      double onsite = power.onsiteMegawatts(area);
      double fed = onsite > 0 ? Math.min(load, onsite) : 0;
      own += fed;
      flexible += (load - fed) * power.flexibleShare(area);
    }
    utility.load().onsiteMegawatts = Math.min(own, utility.load().aiMegawatts);
    utility.load().noteFlexibleDraw(Math.min(flexible, utility.load().gridAiMegawatts()));
  }

  /**
   * Mean draw of AI over its rated power in an area; operators are taken to draw alike. Leaves what
   * each of them uses there.
   */
  private double draw(int area, double aiMegawatts) {
    double rated = 0;
    int count = powered.operatorCount(area);
    for (int i = 0; i < count; i++) {
      int o = powered.operator(area, i);
      double uses = powers[o].usedInArea(area);
      used[o] = uses;
      rated += uses;
    }
    return rated > 0 ? aiMegawatts / rated : 0;
  }

  /** Whether any load of AI is shed in an area. */
  public boolean sheds(int area) {
    return sheds[area];
  }

  /** Share of an operator's machines in an area that stands still, 0-1. */
  public double share(int operator, int area) {
    return share[operator * areas + area];
  }

  /** Share of an area's training compute that stands still, 0-1. */
  public double ofTraining(int area) {
    return sheds[area] ? mean(area, true) : 0;
  }

  /** Share of an area's serving capacity that stands still, 0-1. */
  public double ofInference(int area) {
    return sheds[area] ? mean(area, false) : 0;
  }

  private double mean(int area, boolean training) {
    double still = 0;
    double whole = 0;
    for (int i = 0; i < powered.operatorCount(area); i++) {
      int o = powered.operator(area, i);
      double compute =
          training ? economy.capacity.trainingAt(o, area) : economy.capacity.inferenceAt(o, area);
      still += compute * share[o * areas + area];
      whole += compute;
    }
    return whole > 0 ? still / whole : 0;
  }

  /** Share of an operator's machines in the world that stands still, by rated power, 0-1. */
  double ofOperator(int operator) {
    SitePower power = powers[operator];
    double still = 0;
    for (int i = 0; i < powered.areaCount(operator); i++) {
      int a = powered.area(operator, i);
      if (sheds[a]) {
        still += share[operator * areas + a] * power.usedInArea(a);
      }
    }
    return power.usedTotal() > 0 ? still / power.usedTotal() : 0;
  }
}
