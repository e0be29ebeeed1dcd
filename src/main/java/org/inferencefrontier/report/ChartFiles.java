package org.inferencefrontier.report;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.inferencefrontier.report.chart.FigureSheet;
import org.inferencefrontier.report.page.ChartData;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.site.ReportFolder;
import org.inferencefrontier.report.site.ReportPage;

/** Writes a figure of a page as PNG and CSV, and a table as CSV. */
final class ChartFiles {
  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();

  private ChartFiles() {}

  static void write(ReportPage page, Figure figure, ReportFolder folder) throws IOException {
    folder.store(page.charts() + figure.id() + ".png", sheet(figure).png());
    folder.store(page.charts() + figure.id() + ".csv", csv(figure.data()));
  }

  static void write(ReportPage page, DataTable table, ReportFolder folder) throws IOException {
    folder.store(page.charts() + table.id() + ".csv", csv(table.data()));
  }

  private static FigureSheet sheet(Figure figure) {
    return new FigureSheet(
        figure.title(),
        figure.panels().stream().map(Figure.Panel::title).toList(),
        figure.panels().stream().map(Figure.Panel::picture).toList(),
        figure.columns(),
        figure.source());
  }

  private static String csv(ChartData data) throws IOException {
    CsvSchema.Builder columns = CsvSchema.builder();
    data.columns().forEach(columns::addColumn);
    StringWriter text = new StringWriter();
    try (SequenceWriter rows =
        MAPPER.writerFor(List.class).with(columns.build().withHeader()).writeValues(text)) {
      for (List<String> row : data.rows()) {
        rows.write(row);
      }
    }
    return text.toString();
  }
}
