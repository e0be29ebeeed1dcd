package org.inferencefrontier.model.operator;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.inferencefrontier.agent.operator.CustomSilicon;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SiliconSettings;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.ChipDraft;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.agent.vendor.VendorSettings;
import org.inferencefrontier.model.economy.ChipCatalogue;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.PriceLevels;
import org.inferencefrontier.world.profile.ProgrammeEvent;
import org.inferencefrontier.world.profile.ProgrammeStep;
import org.inferencefrontier.world.technology.Orientation;
import org.inferencefrontier.world.time.Timeline;

/**
 * Specifications of custom silicon to come. Chips of the catalogue that are due after the last
 * observed month are their customer's announced plan: they come when the programme brings them.
 * What follows them grows from the operator's last chips, a line for each thing that chips of that
 * month were made for, or from the leader's for a beginner.
 */
final class OwnChips implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * However cheap a generation becomes, no more than five times as many come from a wafer; a
   * judgement.
   */
  private static final double SMALLEST_WAFER_FACTOR = 0.2;

  /** Chips of a release month of an operator, in order of months. */
  private record Announced(int month, List<Chip> chips) implements Serializable {}

  private final Economy economy;
  private final List<List<Announced>> plans = new ArrayList<>();
  private final int[] firstAnnounced;

  // The chips that those of a generation grow from, one for each thing that they are made for.
  private final Chip[] parents = new Chip[Orientation.values().length];
  private int parentCount;

  // The chip about to be made.
  private final ChipDraft draft = new ChipDraft();

  OwnChips(Economy economy) {
    this.economy = economy;
    firstAnnounced = new int[economy.operators().length];
    for (Operator operator : economy.operators()) {
      plans.add(plan(operator));
      firstAnnounced[operator.index()] = lastOfHistory(operator) + 1;
    }
  }

  private List<Announced> plan(Operator operator) {
    List<Announced> plan = new ArrayList<>();
    economy.index().world().accelerators().stream()
        .filter(
            chip ->
                operator.profile().id().equals(chip.customer())
                    && ChipCatalogue.isPlan(economy, chip))
        .map(chip -> ChipCatalogue.chip(economy, -1, chip))
        .sorted(Comparator.comparingInt(Chip::releaseMonth))
        .forEach(
            chip -> {
              if (plan.isEmpty() || plan.get(plan.size() - 1).month() != chip.releaseMonth()) {
                plan.add(new Announced(chip.releaseMonth(), new ArrayList<>()));
              }
              plan.get(plan.size() - 1).chips().add(chip);
            });
    return plan;
  }

  /** The last generation that history brings to volume: what is announced comes after it. */
  private static int lastOfHistory(Operator operator) {
    if (operator.programmes().length == 0) {
      return 0;
    }
    var profile = operator.programmes()[0].profile();
    return profile.history().stream()
        .filter(event -> event.event() == ProgrammeStep.RELEASED)
        .mapToInt(ProgrammeEvent::generation)
        .reduce(profile.generation(), Math::max);
  }

  private Announced announced(Operator operator, int generation) {
    List<Announced> plan = plans.get(operator.index());
    int position = generation - firstAnnounced[operator.index()];
    return position >= 0 && position < plan.size() ? plan.get(position) : null;
  }

  /** Tick of volume that is announced for a generation, or {@link CustomSilicon#NOT_ANNOUNCED}. */
  int announcedMonth(Operator operator, int generation) {
    Announced plan = announced(operator, generation);
    return plan == null ? CustomSilicon.NOT_ANNOUNCED : plan.month();
  }

  /** Number of chips of a generation if it came to volume in a month. */
  int countOf(Operator operator, int generation, int volumeMonth) {
    Announced plan = announced(operator, generation);
    if (plan != null) {
      return plan.chips().size();
    }
    findParents(operator, generation, volumeMonth);
    return Math.max(1, parentCount);
  }

  /**
   * Draws a chip of a generation as it would be if it came to volume in a month.
   *
   * @param position 0 to {@link #countOf}, exclusive
   * @param draft takes the chip
   */
  void draw(
      Operator operator,
      CustomSilicon programme,
      int generation,
      int volumeMonth,
      int position,
      ChipDraft draft) {
    Announced plan = announced(operator, generation);
    if (plan != null) {
      draft.trace(plan.chips().get(position));
      return;
    }
    findParents(operator, generation, volumeMonth);
    if (parentCount == 0) {
      drawFirst(operator, programme, volumeMonth, draft);
    } else {
      drawSuccessor(parents[position], programme, volumeMonth, draft);
    }
  }

  /** Puts the chips of a generation on offer to their operator from a month on. */
  void offer(Operator operator, CustomSilicon programme, int generation, int volumeMonth) {
    Announced plan = announced(operator, generation);
    int chips = countOf(operator, generation, volumeMonth);
    for (int i = 0; i < chips && !economy.chips().isFull(); i++) {
      draw(operator, programme, generation, volumeMonth, i, draft);
      draft.release(volumeMonth);
      String id = plan == null ? id(operator, volumeMonth, chips, i) : plan.chips().get(i).id();
      PriceLevels.offer(economy, draft.make(economy.chips().count(), id));
    }
  }

  private String id(Operator operator, int volumeMonth, int chips, int position) {
    String id = operator.profile().id() + "-" + Timeline.month(volumeMonth);
    return chips == 1
        ? id
        : id + "-" + parents[position].orientation().name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds the operator's last chips before a generation; of those of one month that are made for
   * the same thing the best buy in serving.
   */
  private void findParents(Operator operator, int generation, int volumeMonth) {
    parentCount = 0;
    for (int i = 0; i < economy.chips().ownCountOf(operator.index()); i++) {
      Chip chip = economy.chips().get(economy.chips().ownOf(operator.index(), i));
      if (chip.releaseMonth() < volumeMonth) {
        consider(chip);
      }
    }
    Announced before = announced(operator, generation - 1);
    if (before != null && before.month() < volumeMonth) {
      for (int i = 0; i < before.chips().size(); i++) {
        consider(before.chips().get(i));
      }
    }
  }

  private void consider(Chip chip) {
    if (parentCount > 0 && chip.releaseMonth() < parents[0].releaseMonth()) {
      return;
    }
    if (parentCount > 0 && chip.releaseMonth() > parents[0].releaseMonth()) {
      parentCount = 0;
    }
    for (int i = 0; i < parentCount; i++) {
      if (parents[i].orientation() == chip.orientation()) {
        parents[i] = perPrice(chip) > perPrice(parents[i]) ? chip : parents[i];
        return;
      }
    }
    parents[parentCount++] = chip;
  }

  private void drawSuccessor(Chip parent, CustomSilicon programme, int month, ChipDraft draft) {
    double years = Math.max(1, (month - parent.releaseMonth()) / 12.0);
    double learning = programme.learningSinceRelease(economy.settings().silicon());
    drawByTrend(parent, month, years, learning, draft);
  }

  /**
   * Draws what the trend of roadmaps makes of a chip.
   *
   * @param years years of the trend
   * @param learning further factor on its cost
   */
  private void drawByTrend(Chip from, int month, double years, double learning, ChipDraft draft) {
    VendorSettings roadmap = economy.settings().vendor();
    double throughput = StrictMath.exp(roadmap.performanceGrowthPerYear() * years);
    double power = throughput * StrictMath.exp(-roadmap.efficiencyGrowthPerYear() * years);
    double wafer = throughput * StrictMath.exp(-roadmap.costDeclinePerYear() * years);
    double cost = wafer * learning;
    draft.follow(from, month, throughput, 1, power, cost, Math.max(SMALLEST_WAFER_FACTOR, wafer));
  }

  /**
   * A beginner's first chip comes from the design house of the programme's file; it does the work
   * of the leader's at a multiple of its cost, and is priced at the design house's margin.
   */
  private void drawFirst(Operator operator, CustomSilicon programme, int month, ChipDraft draft) {
    Chip leader = leaderChip(operator, month);
    SiliconSettings silicon = economy.settings().silicon();
    Vendor house = economy.vendors()[economy.index().vendor(programme.profile().designHouse())];
    double years = Math.max(0, (month - leader.releaseMonth()) / 12.0);
    drawByTrend(leader, month, years, 1, draft);
    double costUsd =
        draft.systemCostUsd() * silicon.relativeCost() * programme.relativeCost(silicon);
    double priceLevel = house.priceUsd(leader, economy.settings().vendor()) / leader.listPriceUsd();
    double listUsd = costUsd / (1 - house.margin()) / priceLevel;
    draft.commission(house.index(), operator.index(), leader, costUsd, listUsd);
  }

  /** The leader's chip, in volume by a month and public today, that serves most for its price. */
  private Chip leaderChip(Operator operator, int month) {
    int leader = economy.leadingVendor(operator.market());
    int best = Math.max(0, economy.chips().newest(leader, -1, false, economy.month()));
    int latest =
        Math.min(month - SiliconCase.VOLUME_MONTHS, economy.month() + SiliconCase.ROADMAP_MONTHS);
    for (int i = 0; i < economy.chips().countOf(leader); i++) {
      int c = economy.chips().chipOf(leader, i);
      Chip chip = economy.chips().get(c);
      if (chip.customer() < 0 && !chip.exportVariant() && chip.releaseMonth() <= latest) {
        best = perPrice(chip) > perPrice(economy.chips().get(best)) ? c : best;
      }
    }
    return economy.chips().get(best);
  }

  private static double perPrice(Chip chip) {
    return chip.orientation() == Orientation.EDGE ? 0 : chip.inferenceH100e() / chip.listPriceUsd();
  }
}
