package org.inferencefrontier.report.explore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.IndicatorTitle;
import org.inferencefrontier.indicator.PolicyKind;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.report.site.Extent;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.ReportFolder;
import org.inferencefrontier.report.site.ScriptData;
import org.inferencefrontier.study.statistics.EnsembleSummary;
import org.inferencefrontier.study.statistics.Quantile;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.time.Timeline;

/**
 * What the explorer draws: five quantiles of every monthly series at the ends of quarters, in a
 * file an indicator, loaded when it is asked for. A sample has the ends of years, and no places.
 */
public final class ExploreData {
  static final String INDEX = "explore/index.js";

  private final ReportContext context;
  private final List<Integer> months;
  private final boolean sample;

  /** The data of a study. */
  public ExploreData(ReportContext context, Extent extent) {
    this.context = context;
    this.sample = extent == Extent.SAMPLE;
    this.months = extent.months(context.ensemble().months());
  }

  /**
   * Writes the scripts of data.
   *
   * @throws IOException if one cannot be written
   */
  public void write(ReportFolder folder) throws IOException {
    EnsembleSummary summary = context.study().summary();
    Map<IndicatorDefinition, List<Integer>> series = new LinkedHashMap<>();
    SeriesCatalog catalog = summary.catalog();
    for (int i = 0; i < catalog.size(); i++) {
      IndicatorDefinition indicator = catalog.series().get(i).indicator();
      boolean isSet = indicator.name().equals(PolicyKind.INDICATOR);
      if (!indicator.perRun() && !isSet && !(sample && isLeftOut(indicator))) {
        series.computeIfAbsent(indicator, key -> new ArrayList<>()).add(i);
      }
    }
    folder.store(INDEX, index(series));
    for (Map.Entry<IndicatorDefinition, List<Integer>> entry : series.entrySet()) {
      folder.store(file(entry.getKey().name()), values(entry.getKey(), entry.getValue()));
    }
  }

  private static boolean isLeftOut(IndicatorDefinition indicator) {
    return indicator.entityKind() != EntityKind.WORLD;
  }

  private static String file(String indicator) {
    return "explore/" + indicator.replaceAll("[^A-Za-z0-9._-]+", "-") + ".js";
  }

  private String index(Map<IndicatorDefinition, List<Integer>> series) throws IOException {
    return ScriptData.script(
        "const FrontierExplore = ",
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("months");
          for (int month : months) {
            json.writeString(Timeline.month(month).toString());
          }
          json.writeEndArray();
          json.writeArrayFieldStart("indicators");
          for (Map.Entry<IndicatorDefinition, List<Integer>> entry : series.entrySet()) {
            IndicatorDefinition indicator = entry.getKey();
            json.writeStartObject();
            json.writeStringField("name", indicator.name());
            json.writeStringField("title", IndicatorTitle.inSentence(indicator.name()));
            json.writeStringField("unit", indicator.unit());
            json.writeStringField("definition", indicator.definition());
            json.writeStringField("file", file(indicator.name()));
            json.writeArrayFieldStart("entities");
            for (int position : entry.getValue()) {
              String entity = catalog().series().get(position).entity();
              json.writeStartArray();
              json.writeString(entity);
              json.writeString(entity.isEmpty() ? "World" : context.names().of(entity));
              json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        },
        ";\nFrontierExplore.values = {};\n");
  }

  private SeriesCatalog catalog() {
    return context.study().summary().catalog();
  }

  private String values(IndicatorDefinition indicator, List<Integer> positions) throws IOException {
    EnsembleSummary summary = context.study().summary();
    return ScriptData.script(
        "FrontierExplore.values[" + ScriptData.quoted(indicator.name()) + "] = ",
        json -> {
          json.writeStartArray();
          for (int position : positions) {
            json.writeStartArray();
            for (Quantile quantile : Quantile.values()) {
              json.writeStartArray();
              for (int month : months) {
                ScriptData.number(json, summary.quantile(position, month, quantile));
              }
              json.writeEndArray();
            }
            json.writeEndArray();
          }
          json.writeEndArray();
        },
        ";\n");
  }
}
