package org.inferencefrontier.model.economy;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.place.Country;
import org.inferencefrontier.world.place.Geography;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.profile.Bloc;
import org.inferencefrontier.world.profile.FoundryProfile;
import org.inferencefrontier.world.profile.LabProfile;
import org.inferencefrontier.world.profile.OperatorProfile;
import org.inferencefrontier.world.profile.StateProfile;
import org.inferencefrontier.world.profile.StateStrategy;
import org.inferencefrontier.world.profile.VendorProfile;

/**
 * Positions of everything in a world, resolved once and shared by its runs. Indices follow the
 * order of the world's lists.
 */
public final class WorldIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Compute markets: chips and services trade inside one more freely than between them. */
  public static final int WEST = 0;

  /** The other compute market. */
  public static final int CHINA = 1;

  /** Number of compute markets. */
  public static final int MARKETS = 2;

  private final World world;
  private final Map<String, Integer> areas;
  private final Map<String, Integer> states;
  private final Map<String, Integer> operators;
  private final Map<String, Integer> vendors;
  private final Map<String, Integer> foundries;
  private final Country[] countryOfArea;
  private final Country[] countryOfState;
  private final int[] stateOfArea;
  private final int[] groupOfArea;
  private final int[] marketOfArea;
  private final int[] marketOfState;
  private final int[][] areasOfState;
  private final int[][] areasOfMarket;
  private final int[][] operatorsOfState;
  private final double[][] distanceKilometres;
  private final double[] demandShare;
  private final double[] legacyInferenceShare = new double[MARKETS];
  private final double[] powerUsageEffectiveness;
  private final int[] marketOfVendor;
  private final int[] homeOfVendor;
  private final int[] homeOfFoundry;
  private final int[] laboratoryOfOperator;
  private final int exportController;
  private final int rival;
  private final Set<String> denseAccelerators;
  private final List<DatedEvent> policyEvents;

  /** Resolves the positions of a world. */
  public WorldIndex(World world) {
    this.world = world;
    areas = positions(world.areas(), GridArea::id);
    states = positions(world.states(), StateProfile::id);
    operators = positions(world.operators(), OperatorProfile::id);
    vendors = positions(world.vendors(), VendorProfile::id);
    foundries = positions(world.foundries(), FoundryProfile::id);
    Map<String, Country> countries =
        world.countries().stream().collect(Collectors.toMap(Country::id, country -> country));
    marketOfState =
        world.states().stream().mapToInt(s -> s.bloc() == Bloc.CHINA ? CHINA : WEST).toArray();
    countryOfState =
        world.states().stream().map(s -> countries.get(s.id())).toArray(Country[]::new);
    countryOfArea =
        world.areas().stream().map(a -> countries.get(a.country())).toArray(Country[]::new);
    powerUsageEffectiveness =
        Arrays.stream(countryOfArea).mapToDouble(Country::powerUsageEffectiveness).toArray();
    groupOfArea = Arrays.stream(countryOfArea).mapToInt(c -> c.stateGroup().ordinal()).toArray();
    stateOfArea = statesOf(world.areas(), GridArea::country);
    marketOfArea = marketsOf(stateOfArea);
    homeOfVendor = statesOf(world.vendors(), VendorProfile::home);
    marketOfVendor = marketsOf(homeOfVendor);
    homeOfFoundry = statesOf(world.foundries(), FoundryProfile::home);
    areasOfState = members(stateOfArea, world.states().size());
    areasOfMarket = members(marketOfArea, MARKETS);
    int[] homeOfOperator = statesOf(world.operators(), OperatorProfile::home);
    operatorsOfState = members(homeOfOperator, world.states().size());
    laboratoryOfOperator = laboratories(world);
    for (int o = 0; o < homeOfOperator.length; o++) {
      legacyInferenceShare[marketOfState[homeOfOperator[o]]] +=
          world.operators().get(o).legacyInferenceShare();
    }
    distanceKilometres = distances(world.areas());
    demandShare = demandShares(world.areas());
    exportController = find(StateStrategy.EXPORT_CONTROLLER);
    rival = largestOf(Bloc.CHINA);
    denseAccelerators = ExportRule.dense(world.accelerators());
    policyEvents = DatedEvent.of(this);
  }

  private static int[] laboratories(World world) {
    Map<String, Integer> labs = positions(world.labs(), LabProfile::id);
    return world.operators().stream()
        .mapToInt(o -> o.buildsFor() == null ? -1 : labs.get(o.buildsFor().laboratory()))
        .toArray();
  }

  /** Positions of the states in which things lie. */
  private <T> int[] statesOf(List<T> list, Function<T, String> state) {
    return list.stream().mapToInt(one -> states.get(state.apply(one))).toArray();
  }

  private int[] marketsOf(int[] stateOf) {
    return Arrays.stream(stateOf).map(state -> marketOfState[state]).toArray();
  }

  private static <T> Map<String, Integer> positions(List<T> list, Function<T, String> id) {
    Map<String, Integer> result = new HashMap<>();
    for (int i = 0; i < list.size(); i++) {
      result.put(id.apply(list.get(i)), i);
    }
    return result;
  }

  /** Of each group, the positions that belong to it, ascending. */
  private static int[][] members(int[] groupOf, int groups) {
    int[][] members = new int[groups][];
    for (int g = 0; g < groups; g++) {
      int group = g;
      members[g] = IntStream.range(0, groupOf.length).filter(i -> groupOf[i] == group).toArray();
    }
    return members;
  }

  private static double[][] distances(List<GridArea> areas) {
    int n = areas.size();
    double[][] result = new double[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        GridArea one = areas.get(a);
        GridArea other = areas.get(b);
        result[a][b] =
            Geography.distanceKilometres(
                one.latitude(), one.longitude(), other.latitude(), other.longitude());
      }
    }
    return result;
  }

  /** Weight of an area in the world's budget for AI services: income of people online. */
  private double[] demandShares(List<GridArea> areas) {
    double[] result = new double[areas.size()];
    double total = 0;
    for (int a = 0; a < result.length; a++) {
      Country country = countryOfArea[a];
      result[a] =
          country.gdpUsdBillions() * country.internetUsersShare() * areas.get(a).shareOfCountry();
      total += result[a];
    }
    for (int a = 0; a < result.length; a++) {
      result[a] /= total;
    }
    return result;
  }

  private int find(StateStrategy strategy) {
    for (int s = 0; s < world.states().size(); s++) {
      if (world.states().get(s).strategy() == strategy) {
        return s;
      }
    }
    return -1;
  }

  private int largestOf(Bloc bloc) {
    int best = -1;
    for (int s = 0; s < world.states().size(); s++) {
      if (world.states().get(s).bloc() == bloc
          && (best < 0
              || countryOfState[s].gdpUsdBillions() > countryOfState[best].gdpUsdBillions())) {
        best = s;
      }
    }
    return best;
  }

  /** The world of which these are the positions. */
  public World world() {
    return world;
  }

  /** Number of grid areas. */
  public int areaCount() {
    return stateOfArea.length;
  }

  /** Position of an area that exists. */
  public int area(String id) {
    return areas.get(id);
  }

  /** Index of a state, or -1 for another kind of actor. */
  public int findState(String id) {
    return states.getOrDefault(id, -1);
  }

  /** Position of a state that exists. */
  public int state(String id) {
    return states.get(id);
  }

  /** Index of an operator, or -1 for null or an unknown id. */
  public int findOperator(String id) {
    return id == null ? -1 : operators.getOrDefault(id, -1);
  }

  /** Position of a vendor that exists. */
  public int vendor(String id) {
    return vendors.get(id);
  }

  /** Position of a foundry that exists. */
  int foundry(String id) {
    return foundries.get(id);
  }

  /** Figures of the country that an area lies in. */
  public Country countryOfArea(int area) {
    return countryOfArea[area];
  }

  /** Facility power over IT power of an area's data centres. */
  public double powerUsageEffectiveness(int area) {
    return powerUsageEffectiveness[area];
  }

  /** Figures of a state's country. */
  Country countryOfState(int state) {
    return countryOfState[state];
  }

  /** State that an area lies in. */
  public int stateOfArea(int area) {
    return stateOfArea[area];
  }

  /** Position of an area's {@link org.inferencefrontier.world.place.StateGroup}. */
  public int groupOfArea(int area) {
    return groupOfArea[area];
  }

  /** Compute market of an area. */
  public int marketOfArea(int area) {
    return marketOfArea[area];
  }

  /** Compute market of a state. */
  public int marketOfState(int state) {
    return marketOfState[state];
  }

  /** Compute market of a vendor's home state. */
  public int marketOfVendor(int vendor) {
    return marketOfVendor[vendor];
  }

  /** Home state of a vendor. */
  public int homeOfVendor(int vendor) {
    return homeOfVendor[vendor];
  }

  /** Home state of a foundry. */
  public int homeOfFoundry(int foundry) {
    return homeOfFoundry[foundry];
  }

  /** Whether any foundry is at home in a state. */
  boolean hasFoundry(int state) {
    return Arrays.stream(homeOfFoundry).anyMatch(home -> home == state);
  }

  /** Areas of a state, by rising index. Callers must not write. */
  public int[] areasOfState(int state) {
    return areasOfState[state];
  }

  /** Areas of a compute market, by rising index. Callers must not write. */
  public int[] areasOfMarket(int market) {
    return areasOfMarket[market];
  }

  /** Operators whose home a state is, by rising index. Callers must not write. */
  public int[] operatorsOfState(int state) {
    return operatorsOfState[state];
  }

  /** Great-circle distance between two areas' load centres, km. */
  public double distanceKilometres(int one, int other) {
    return distanceKilometres[one][other];
  }

  /** The same at {@code [one][other]}. Callers must not write. */
  double[][] distancesKilometres() {
    return distanceKilometres;
  }

  /** Share of the world's budget for AI services at full adoption. */
  public double demandShare(int area) {
    return demandShare[area];
  }

  /** Share of a compute market's operators in the world's embedded inference, 0-1. */
  public double legacyInferenceShare(int market) {
    return legacyInferenceShare[market];
  }

  /** Names of the accelerators that an export rule catches for their density. */
  Set<String> denseAccelerators() {
    return denseAccelerators;
  }

  /** Policy events of history and of the scenario, in the order in which they act. */
  public List<DatedEvent> policyEvents() {
    return policyEvents;
  }

  /** Laboratory that an operator builds for, -1 if none. */
  public int laboratoryOf(int operator) {
    return laboratoryOfOperator[operator];
  }

  /** State that controls exports of frontier chips, -1 if none. */
  public int exportController() {
    return exportController;
  }

  /** Its largest rival, -1 if none. */
  public int rival() {
    return rival;
  }

  /** The rival in its own compute market, where its law and the controller's decide; else -1. */
  public int rivalIn(int market) {
    return market == CHINA ? rival : -1;
  }
}
