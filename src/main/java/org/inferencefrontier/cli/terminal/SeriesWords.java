package org.inferencefrontier.cli.terminal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inferencefrontier.indicator.IndicatorTitle;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.world.World;

/** What series are called where people read their numbers; their names in files serve programs. */
public final class SeriesWords {
  private static final Pattern KEY =
      Pattern.compile(
          "\\b((?:world|vendor|operator|lab|state|area|foundry)\\.[a-z0-9_]+)(?::([a-z0-9-]+))?");

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
    return KEY.matcher(text)
        .replaceAll(
            key ->
                Matcher.quoteReplacement(
                    of(key.group(1), key.group(2) == null ? "" : key.group(2))));
  }
}
