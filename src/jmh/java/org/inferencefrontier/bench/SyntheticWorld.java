package org.inferencefrontier.bench;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.profile.OperatorProfile;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.World;

/**
 * Worlds of any size, for measuring how the time of a run grows: every grid area and every operator
 * is cut into as many parts of equal size as asked for. The totals of load, plants, chips and money
 * stay what they were, so that the larger world does the same work in smaller pieces.
 *
 * <p>Programmes of own silicon stay with the first part, since a programme belongs to one operator.
 */
final class SyntheticWorld {
  /** Parts of an area stand so far apart that distance tells between them. */
  private static final double DEGREES_APART = 0.7;

  private SyntheticWorld() {}

  /**
   * @param parts parts of each area and each operator, at least 1
   */
  static World of(World world, int parts) {
    List<GridArea> areas = new ArrayList<>();
    List<UtilityProfile> utilities = new ArrayList<>();
    List<OperatorProfile> operators = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      for (GridArea area : world.areas()) {
        areas.add(area(area, part, parts));
      }
      for (UtilityProfile utility : world.utilities()) {
        utilities.add(utility(utility, part, parts));
      }
      for (OperatorProfile operator : world.operators()) {
        operators.add(operator(operator, part, parts));
      }
    }
    areas.sort(Comparator.comparing(GridArea::id));
    utilities.sort(Comparator.comparing(UtilityProfile::id));
    operators.sort(Comparator.comparing(OperatorProfile::id));
    return with(world, Map.of("areas", areas, "utilities", utilities, "operators", operators));
  }

  /** The first part keeps the name, so that laboratories and the record still find it. */
  private static String name(String id, int part) {
    return part == 0 ? id : id + "-part-" + part;
  }

  private static GridArea area(GridArea area, int part, int parts) {
    Map<String, Object> changed = new HashMap<>();
    for (RecordComponent component : GridArea.class.getRecordComponents()) {
      String name = component.getName();
      if (name.endsWith("Megawatts")
          || name.endsWith("TerawattHours")
          || name.equals("shareOfCountry")) {
        Double amount = (Double) valueOf(area, component);
        changed.put(name, amount == null ? null : amount / parts);
      }
    }
    changed.put("id", name(area.id(), part));
    double north = DEGREES_APART * (part % 5);
    double east = DEGREES_APART * (part / 5);
    changed.put("latitude", Math.max(-89, Math.min(89, area.latitude() + north)));
    changed.put("longitude", Math.max(-179, Math.min(179, area.longitude() + east)));
    return with(area, changed);
  }

  private static UtilityProfile utility(UtilityProfile utility, int part, int parts) {
    return with(
        utility,
        Map.of(
            "id", name(utility.id(), part),
            "area", name(utility.area(), part),
            "connectionMegawattsPerYear", utility.connectionMegawattsPerYear() / parts));
  }

  private static OperatorProfile operator(OperatorProfile operator, int part, int parts) {
    Map<String, Double> sites = new TreeMap<>();
    operator.sites().forEach((area, share) -> sites.put(name(area, part), share));
    OperatorProfile.Finance finance = operator.finance();
    Map<String, Object> changed = new HashMap<>();
    changed.put("id", name(operator.id(), part));
    changed.put("sites", sites);
    changed.put("initialFleet", divided(operator.initialFleet(), parts));
    changed.put("openOrdersH100e", operator.openOrdersH100e() / parts);
    changed.put("legacyInferenceShare", operator.legacyInferenceShare() / parts);
    changed.put("openModelServing", operator.openModelServing() / parts);
    changed.put(
        "finance",
        with(
            finance,
            Map.of(
                "operatingCashFlowUsdBillions",
                finance.operatingCashFlowUsdBillions() / parts,
                "otherCapexUsdBillions",
                divided(finance.otherCapexUsdBillions(), parts),
                "initialOrderUsdBillionsPerQuarter",
                finance.initialOrderUsdBillionsPerQuarter() / parts)));
    if (part > 0) {
      changed.put("asicProgrammes", List.of());
    }
    return with(operator, changed);
  }

  private static Map<String, Double> divided(Map<String, Double> amounts, int parts) {
    Map<String, Double> result = new TreeMap<>();
    amounts.forEach((key, amount) -> result.put(key, amount / parts));
    return result;
  }

  /** A record with some components changed, so that a new component needs no change here. */
  private static <R extends Record> R with(R from, Map<String, ?> changed) {
    RecordComponent[] components = from.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] =
          changed.containsKey(components[i].getName())
              ? changed.get(components[i].getName())
              : valueOf(from, components[i]);
    }
    try {
      @SuppressWarnings("unchecked")
      R result = (R) from.getClass().getConstructor(types).newInstance(values);
      return result;
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object valueOf(Record from, RecordComponent component) {
    try {
      return component.getAccessor().invoke(from);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
