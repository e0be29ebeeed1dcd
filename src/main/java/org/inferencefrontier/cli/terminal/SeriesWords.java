package org.inferencefrontier.cli.terminal;

import org.inferencefrontier.indicator.IndicatorTitle;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.SeriesNames;
import org.inferencefrontier.world.World;

/** What series are called where people read their numbers; their names in files serve programs. */
public final class SeriesWords {
  private final Names names;

  /** Words with the names of a world's agents. */
  public SeriesWords(World world) {
    names = new Names(world);
  }

  /** {@code vendor.revenue} of {@code huawei} becomes "Revenue, Huawei". */
  public String of(String indicator, String entity) {
    return IndicatorTitle.of(indicator) + (entity.isEmpty() ? "" : ", " + names.of(entity));
  }

  /** The name of an agent, a state or an area. */
  public String name(String entity) {
    return names.of(entity);
  }

  /** A text in which {@code vendor.revenue:huawei} and its like stand, put into words. */
  public String in(String text) {
    return SeriesNames.replaced(text, this::of);
  }
}
