package org.inferencefrontier.report.world;

import com.fasterxml.jackson.core.JsonGenerator;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inferencefrontier.analysis.PolicyEntry;
import org.inferencefrontier.analysis.PolicyOdds;
import org.inferencefrontier.report.demand.FlowChapter;
import org.inferencefrontier.report.figure.PowerShortage;
import org.inferencefrontier.report.map.WorldMap;
import org.inferencefrontier.report.site.Extent;
import org.inferencefrontier.report.site.PolicyTables;
import org.inferencefrontier.report.site.PolicyWords;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.ReportFolder;
import org.inferencefrontier.report.site.ScriptData;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.visual.Region;
import org.inferencefrontier.world.place.Country;
import org.inferencefrontier.world.place.GridArea;

/**
 * What the interactive map draws: outlines, places, and medians at the ends of quarters, of years
 * in a sample.
 */
public final class WorldData {
  static final String FILE = "explore/world.js";

  private final ReportContext context;
  private final List<Integer> months;

  /** The data of a study. */
  public WorldData(ReportContext context, Extent extent) {
    this.context = context;
    this.months = extent.months(context.ensemble().months());
  }

  /**
   * Writes the scripts of data.
   *
   * @throws IOException if one cannot be written
   */
  public void write(ReportFolder folder) throws IOException {
    folder.store(FILE, script(WorldMap.ofCountries()));
  }

  private String script(WorldMap map) throws IOException {
    return ScriptData.script(
        "const FrontierWorld = ",
        json -> {
          json.writeStartObject();
          json.writeNumberField("width", map.width());
          json.writeNumberField("height", map.landHeight());
          json.writeStringField("land", map.landPath());
          json.writeArrayFieldStart("months");
          for (int month : months) {
            json.writeString(Wording.longMonth(month));
          }
          json.writeEndArray();
          areas(json, map);
          states(json, map);
          regions(json, map);
          policy(json);
          json.writeEndObject();
        },
        ";\n");
  }

  private void areas(JsonGenerator json, WorldMap map) throws IOException {
    json.writeArrayFieldStart("areas");
    for (GridArea area : context.world().areas()) {
      json.writeStartObject();
      place(json, area.id(), area.name(), map.project(area.longitude(), area.latitude()));
      series(json, "inference", "area.inference_capacity_h100e", area.id());
      series(json, "training", "area.training_capacity_h100e", area.id());
      series(json, "load", "area.datacenter_mw", area.id());
      series(json, "queue", PowerShortage.QUEUE, area.id());
      series(json, "reserve", PowerShortage.RESERVE, area.id());
      series(json, "tariff", PowerShortage.TARIFF, area.id());
      series(json, "carbon", "area.carbon_intensity", area.id());
      series(json, "emissions", "area.ai_emissions", area.id());
      json.writeStringField("state", area.country());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void states(JsonGenerator json, WorldMap map) throws IOException {
    PowerShortage stress = new PowerShortage(context.world(), context.ensemble());
    json.writeArrayFieldStart("states");
    for (Country state : context.world().countries()) {
      json.writeStartObject();
      place(json, state.id(), state.name(), map.project(state.longitude(), state.latitude()));
      series(json, "inference", "state.inference_capacity_h100e", state.id());
      sums(json, "training", "area.training_capacity_h100e", state.id());
      sums(json, "load", "area.datacenter_mw", state.id());
      series(json, "tier", "state.export_tier", state.id());
      series(json, "sovereignty", "state.sovereignty_index", state.id());
      json.writeArrayFieldStart("reserve");
      for (int month : months) {
        ScriptData.stored(json, stress.reserveOfState(state.id(), month));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void place(JsonGenerator json, String id, String name, Point2D.Double at)
      throws IOException {
    json.writeStringField("id", id);
    json.writeStringField("name", name);
    json.writeFieldName("x");
    ScriptData.number(json, at.x);
    json.writeFieldName("y");
    ScriptData.number(json, at.y);
  }

  private void series(JsonGenerator json, String field, String indicator, String entity)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (int month : months) {
      ScriptData.stored(json, context.ensemble().median(indicator, entity, month));
    }
    json.writeEndArray();
  }

  /** Sums of the medians of a state's areas. */
  private void sums(JsonGenerator json, String field, String indicator, String state)
      throws IOException {
    List<String> areas =
        context.world().areas().stream()
            .filter(area -> area.country().equals(state))
            .map(GridArea::id)
            .toList();
    json.writeArrayFieldStart(field);
    for (int month : months) {
      double sum = 0;
      for (String area : areas) {
        double median = context.ensemble().median(indicator, area, month);
        sum += Double.isFinite(median) ? median : 0;
      }
      ScriptData.stored(json, sum);
    }
    json.writeEndArray();
  }

  private void regions(JsonGenerator json, WorldMap map) throws IOException {
    FlowChapter flows = new FlowChapter(context);
    json.writeArrayFieldStart("regions");
    for (Region region : Region.values()) {
      Optional<Point2D> seat = flows.seat(region);
      if (seat.isEmpty()) {
        continue;
      }
      json.writeStartObject();
      place(
          json,
          region.group().id(),
          region.shortTitle(),
          map.project(seat.get().getX(), seat.get().getY()));
      json.writeStringField("colour", hex(region.colour()));
      json.writeObjectFieldStart("to");
      for (Region to : Region.values()) {
        series(json, to.group().id(), FlowChapter.indicator(region, to), "");
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Moves with the month of their first time over the runs, and the ledger of the kept run. */
  private void policy(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("policy");
    json.writeArrayFieldStart("ends");
    for (int month : months) {
      json.writeNumber(month);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("odds");
    for (PolicyOdds odds : context.policy().odds()) {
      json.writeStartObject();
      json.writeStringField("state", odds.state());
      json.writeStringField("move", PolicyWords.move(odds.kind()));
      json.writeNumberField("of", odds.runs());
      json.writeStringField("median", Wording.month((int) Math.round(odds.first().median())));
      json.writeArrayFieldStart("by");
      for (int month : months) {
        json.writeNumber(odds.by(month));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("run", context.policy().run());
    json.writeArrayFieldStart("moves");
    for (PolicyEntry entry : context.policy().entries()) {
      if (entry.month() >= 0) {
        json.writeStartObject();
        json.writeNumberField("month", entry.month());
        json.writeStringField("when", Wording.month(entry.month()));
        json.writeStringField("state", entry.actor());
        json.writeStringField("about", entry.target());
        json.writeStringField("who", context.names().of(entry.actor()));
        json.writeStringField("what", what(entry));
        json.writeStringField("why", PolicyWords.why(entry));
        json.writeBooleanField("step", PolicyTables.isYearlyStep(entry));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private String what(PolicyEntry entry) {
    String about = entry.target().isEmpty() ? "" : ", " + context.names().in(entry.target());
    String change = PolicyWords.change(entry);
    return PolicyWords.move(entry) + about + (change.isEmpty() ? "" : ", " + change);
  }

  private static String hex(Color colour) {
    return String.format(
        Locale.ROOT, "#%02x%02x%02x", colour.getRed(), colour.getGreen(), colour.getBlue());
  }
}
