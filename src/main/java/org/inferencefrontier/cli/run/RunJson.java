package org.inferencefrontier.cli.run;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.time.Timeline;

/** Prints a run as JSON. */
final class RunJson {
  private static final String WORLD = "world";

  private RunJson() {}

  static void write(RunResult result, String scenario, RunRequest request, PrintWriter out)
      throws IOException {
    SeriesCatalog catalog = result.catalog();
    try (JsonGenerator json = new JsonMapper().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeStringField("scenario", scenario);
      json.writeNumberField("seed", request.seed());
      json.writeNumberField("run", request.run());
      json.writeArrayFieldStart("months");
      for (int month = 0; month < catalog.months(); month++) {
        json.writeString(Timeline.month(month).toString());
      }
      json.writeEndArray();
      json.writeObjectFieldStart("indicators");
      for (Map.Entry<String, List<Integer>> indicator : byIndicator(catalog).entrySet()) {
        json.writeObjectFieldStart(indicator.getKey());
        for (int series : indicator.getValue()) {
          writeSeries(result, series, json);
        }
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    out.println();
  }

  private static Map<String, List<Integer>> byIndicator(SeriesCatalog catalog) {
    Map<String, List<Integer>> indicators = new LinkedHashMap<>();
    for (int series = 0; series < catalog.size(); series++) {
      indicators
          .computeIfAbsent(
              catalog.series().get(series).indicator().name(), name -> new ArrayList<>())
          .add(series);
    }
    return indicators;
  }

  private static void writeSeries(RunResult result, int series, JsonGenerator json)
      throws IOException {
    SeriesCatalog.Series entry = result.catalog().series().get(series);
    json.writeFieldName(entry.entity().isEmpty() ? WORLD : entry.entity());
    if (entry.indicator().perRun()) {
      writeNumber(result.value(series, 0), json);
      return;
    }
    json.writeStartArray();
    for (int month = 0; month < result.catalog().months(); month++) {
      writeNumber(result.value(series, month), json);
    }
    json.writeEndArray();
  }

  /** JSON knows neither NaN nor infinity. */
  private static void writeNumber(double value, JsonGenerator json) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }
}
