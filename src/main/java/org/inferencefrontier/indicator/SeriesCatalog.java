package org.inferencefrontier.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The series of a run in a fixed order: every indicator for every entity of its kind. World
 * indicators have the empty entity id.
 */
public final class SeriesCatalog {
  /**
   * One series.
   *
   * @param indicator what is measured
   * @param entity entity id, empty for the world
   */
  public record Series(IndicatorDefinition indicator, String entity) {}

  private final List<Series> series;
  private final int months;
  private final Map<String, Integer> index = new HashMap<>();

  /**
   * @param series the series in order
   * @param months months recorded, from January 2023
   */
  public SeriesCatalog(List<Series> series, int months) {
    this.series = List.copyOf(series);
    this.months = months;
    for (int i = 0; i < this.series.size(); i++) {
      Series entry = this.series.get(i);
      index.put(key(entry.indicator().name(), entry.entity()), i);
    }
  }

  /** The series, in the order in which runs keep them. */
  public List<Series> series() {
    return series;
  }

  /** Number of series. */
  public int size() {
    return series.size();
  }

  /** Months recorded, from January 2023. */
  public int months() {
    return months;
  }

  /**
   * Position of a series.
   *
   * @param entity entity id, empty for the world
   * @throws NoSuchElementException if there is no such series
   */
  public int indexOf(String indicator, String entity) {
    Integer position = index.get(key(indicator, entity));
    if (position == null) {
      throw new NoSuchElementException("there is no series " + indicator + " of '" + entity + "'");
    }
    return position;
  }

  /** Position of a series, or -1. */
  public int findIndexOf(String indicator, String entity) {
    return index.getOrDefault(key(indicator, entity), -1);
  }

  private static String key(String indicator, String entity) {
    return indicator + '\n' + entity;
  }
}
