package org.inferencefrontier.gui.map;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.visual.Palette;

/** What the ground of a grid area can be coloured by. */
enum Ground {
  LOAD(
      "Data centres' share of electricity",
      new double[] {0.01, 0.03, 0.06, 0.12},
      List.of("under 1%", "1 to 3%", "3 to 6%", "6 to 12%", "over 12%"),
      Ramps.BLUES) {
    @Override
    double value(LiveRun run, int area) {
      return run.model().utilities()[area].load().datacenterShare();
    }
  },
  RESERVE_MARGIN(
      "Reserve margin of the grid",
      new double[] {0, 0.1, 0.2},
      List.of("below zero", "0 to 10%", "10 to 20%", "20% or more"),
      List.of(
          soft(Palette.VERMILLION),
          soft(Palette.ORANGE),
          soft(Palette.YELLOW),
          soft(Palette.SKY))) {
    @Override
    double value(LiveRun run, int area) {
      return run.model().utilities()[area].reserveMargin();
    }
  },
  QUEUE(
      "Wait for a grid connection",
      new double[] {12, 24, 48, 84},
      List.of("under 1 year", "1 to 2 years", "2 to 4 years", "4 to 7 years", "over 7 years"),
      Ramps.OCHRES) {
    @Override
    double value(LiveRun run, int area) {
      return run.model().queueMonths(area);
    }
  },
  TARIFF(
      "Tariff of a large load, USD/MWh",
      new double[] {50, 75, 100, 150},
      List.of("under 50", "50 to 75", "75 to 100", "100 to 150", "over 150"),
      Ramps.VIOLETS) {
    @Override
    double value(LiveRun run, int area) {
      return run.model().utilities()[area].tariff;
    }
  },
  EXPORT_TIER(
      "Export tier for frontier chips",
      new double[] {1.5, 2.5, 3.5},
      List.of("1 free", "2 capped", "3 variants only", "4 barred"),
      List.of(Ramps.NEUTRAL, soft(Palette.SKY), soft(Palette.ORANGE), soft(Palette.VERMILLION))) {
    @Override
    double value(LiveRun run, int area) {
      return run.model().policy().exportTier(run.model().index().stateOfArea(area));
    }
  };

  private final String title;
  private final double[] bounds;
  private final List<String> words;
  private final List<Color> colours;

  Ground(String title, double[] bounds, List<String> words, List<Color> colours) {
    this.title = title;
    this.bounds = bounds;
    this.words = words;
    this.colours = colours;
  }

  /** What it is, for people. */
  public String title() {
    return title;
  }

  /** The value that colours an area. */
  abstract double value(LiveRun run, int area);

  Color colour(double value) {
    int step = 0;
    while (step < bounds.length && value >= bounds[step]) {
      step++;
    }
    return colours.get(step);
  }

  LegendBlock legend() {
    List<LegendBlock.Key> keys = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      keys.add(LegendBlock.Key.square(colours.get(i), words.get(i)));
    }
    return new LegendBlock(title, keys);
  }

  /** A colour light enough to stand under circles. */
  private static Color soft(Color colour) {
    return Ramps.mix(colour, Palette.GROUND, 0.35);
  }
}
