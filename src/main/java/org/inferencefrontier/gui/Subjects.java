package org.inferencefrontier.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.gui.map.Site;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.IndicatorTitle;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.WrittenName;

/**
 * Makes subjects. Every indicator that is measured of an agent is one of its properties, in the
 * order of {@code docs/indicators.md}; after them come figures that only the console shows.
 */
final class Subjects {
  private static final int USES = 2;

  private final LiveRun run;

  Subjects(LiveRun run) {
    this.run = run;
  }

  private FrontierModel model() {
    return run.model();
  }

  private World world() {
    return run.world();
  }

  Subject theWorld() {
    return new Subject(Subject.Kind.WORLD, "The world", "", measured(EntityKind.WORLD, ""));
  }

  Subject vendor(int index) {
    List<Fact> facts = measured(EntityKind.VENDOR, world().vendors().get(index).id());
    facts.add(
        number(
            "List margin aimed at (0-1)",
            "Gross margin that the vendor's price level is set for.",
            model -> model.vendors()[index].margin()));
    facts.add(
        number(
            "Smoothed market share (0-1)",
            "Share of shipments from its home market, smoothed.",
            model -> model.vendors()[index].smoothedShare()));
    Vendor vendor = model().vendors()[index];
    facts.add(
        Fact.words(
            "Pricing strategy",
            "How it sets its margin.",
            () -> WrittenName.of(model().vendors()[index].profile().pricing().strategy())));
    return new Subject(Subject.Kind.VENDOR, vendor.profile().name(), vendor.profile().id(), facts);
  }

  Subject operator(int index) {
    List<Fact> facts = measured(EntityKind.OPERATOR, world().operators().get(index).id());
    facts.add(
        number(
            "Power under construction (MW)",
            "Granted power whose halls are not begun, or being built.",
            model -> model.operators()[index].power().buildingTotal()));
    facts.add(
        number(
            "Expected growth (log a year)",
            "Growth of demand that its last plan of orders assumed.",
            model -> model.operators()[index].expectedGrowth));
    facts.add(
        Fact.words(
            "What holds its orders",
            "The limit that held in its last plan.",
            () -> WrittenName.of(model().operators()[index].orderLimit)));
    Operator operator = model().operators()[index];
    facts.add(
        Fact.words(
            "Kind",
            "Kind of operator.",
            () -> WrittenName.of(model().operators()[index].profile().kind())));
    return new Subject(
        Subject.Kind.OPERATOR, operator.profile().name(), operator.profile().id(), facts);
  }

  Subject lab(int index) {
    String id = world().labs().get(index).id();
    List<Fact> facts = measured(EntityKind.LAB, id);
    facts.add(
        number(
            "Share of users (0-1)",
            "What its models' quality wins it, before sovereignty.",
            model -> model.labs()[index].share()));
    facts.add(
        number(
            "Effective compute",
            "Training compute times algorithmic progress; the field of January 2023 is 1.",
            model -> model.labs()[index].effectiveCompute()));
    return new Subject(Subject.Kind.LAB, world().labs().get(index).name(), id, facts);
  }

  Subject state(int index) {
    String id = world().states().get(index).id();
    List<Fact> facts = measured(EntityKind.STATE, id);
    facts.add(policy("Carbon price (USD/tonne)", index, PolicyBook::carbonPrice));
    facts.add(policy("Subsidy of data centres (0-1)", index, PolicyBook::subsidy));
    facts.add(policy("Residency of data (0-1)", index, PolicyBook::residency));
    facts.add(policy("Import ban on the other side's chips (0-1)", index, PolicyBook::importBan));
    facts.add(policy("Import tariff on chips (0-1)", index, PolicyBook::tariff));
    facts.add(policy("Speed of permits (1 as in 2023)", index, PolicyBook::permitting));
    return new Subject(Subject.Kind.STATE, world().states().get(index).name(), id, facts);
  }

  /** Reads one policy of a state. */
  @FunctionalInterface
  private interface Policy {
    double of(PolicyBook book, int state);
  }

  private Fact policy(String name, int state, Policy policy) {
    return number(name, "Policy in force.", model -> policy.of(model.policy(), state));
  }

  Subject utility(int area) {
    List<Fact> facts = measured(EntityKind.AREA, world().areas().get(area).id());
    facts.add(
        utility(
            "Peak load (MW)",
            "Highest load that the grid serves.",
            area,
            utility -> utility.load().peakMegawatts()));
    facts.add(
        utility(
            "Granted since 2023 (MW)",
            "Large-load connections granted since the start.",
            area,
            u -> u.connections().grantedMegawatts()));
    Utility utility = model().utilities()[area];
    facts.add(
        Fact.words(
            "Planner",
            "How it plans plants.",
            () -> WrittenName.of(model().utilities()[area].profile().strategy())));
    return new Subject(
        Subject.Kind.UTILITY, world().areas().get(area).name(), utility.profile().id(), facts);
  }

  private Fact utility(
      String name, String description, int area, ToDoubleFunction<Utility> reading) {
    return number(name, description, model -> reading.applyAsDouble(model.utilities()[area]));
  }

  Subject foundry(int index) {
    String id = world().foundries().get(index).id();
    List<Fact> facts = measured(EntityKind.FOUNDRY, id);
    facts.add(
        number(
            "Packaging capacity (wafers/month)",
            "Advanced packaging that runs.",
            model -> model.foundries()[index].wafersPerMonth()));
    return new Subject(Subject.Kind.FOUNDRY, world().foundries().get(index).name(), id, facts);
  }

  Subject site(Site site) {
    int place = site.area() * USES + site.use();
    int operator = site.operator();
    String use = site.use() == SitePower.TRAINING ? "training campus" : "inference site";
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.words("Owner", "Its operator.", () -> world().operators().get(operator).name()));
    facts.add(
        Fact.words("Grid area", "Where it stands.", () -> world().areas().get(site.area()).name()));
    facts.add(Fact.words("Use", "What it was built for.", () -> use));
    facts.add(
        number(
            "Connected and built (MW)",
            "Facility megawatts that can be used.",
            model -> model.operators()[operator].power().poweredMegawatts(place)));
    facts.add(
        number(
            "In use (MW)",
            "Facility megawatts that installed chips are rated for.",
            model -> model.operators()[operator].power().usedMegawatts(place)));
    facts.add(
        number(
            "Under construction (MW)",
            "Granted power whose halls are not begun, or being built.",
            model -> model.operators()[operator].power().buildingMegawatts(place)));
    facts.add(
        number(
            "Owner's plants in the area (MW)",
            "Power of the operator's own plants, for both uses in the area.",
            model -> model.operators()[operator].power().onsiteMegawatts(site.area())));
    facts.add(
        number(
            "Owner trains in the area (useful H100e)",
            "At all sites of the owner in the area, whatever their use.",
            model -> model.capacity().trainingAt(operator, site.area())));
    facts.add(
        number(
            "Owner serves from the area (useful H100e)",
            "At all sites of the owner in the area, whatever their use.",
            model -> model.capacity().inferenceAt(operator, site.area())));
    String name =
        world().operators().get(operator).name()
            + ", "
            + world().areas().get(site.area()).name()
            + ", "
            + use;
    return new Subject(Subject.Kind.SITE, name, world().operators().get(operator).id(), facts);
  }

  /** All agents of a kind. */
  List<Subject> all(Subject.Kind kind) {
    int count =
        switch (kind) {
          case WORLD -> 1;
          case VENDOR -> world().vendors().size();
          case OPERATOR -> world().operators().size();
          case LAB -> world().labs().size();
          case STATE -> world().states().size();
          case UTILITY -> world().areas().size();
          case FOUNDRY -> world().foundries().size();
          case SITE -> 0;
        };
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      subjects.add(
          switch (kind) {
            case VENDOR -> vendor(i);
            case OPERATOR -> operator(i);
            case LAB -> lab(i);
            case STATE -> state(i);
            case UTILITY -> utility(i);
            case FOUNDRY -> foundry(i);
            case WORLD, SITE -> theWorld();
          });
    }
    return subjects;
  }

  private Fact number(String name, String description, ToDoubleFunction<FrontierModel> reading) {
    return Fact.number(name, description, () -> reading.applyAsDouble(model()));
  }

  /** What the indicators say of an entity. */
  private List<Fact> measured(EntityKind kind, String entity) {
    List<Fact> facts = new ArrayList<>();
    for (SeriesCatalog.Series series : run.catalog().series()) {
      IndicatorDefinition indicator = series.indicator();
      if (indicator.entityKind() == kind && !indicator.perRun() && series.entity().equals(entity)) {
        facts.add(
            Fact.number(
                IndicatorTitle.withUnit(indicator),
                indicator.definition(),
                () -> run.value(indicator.name(), entity)));
      }
    }
    return facts;
  }
}
