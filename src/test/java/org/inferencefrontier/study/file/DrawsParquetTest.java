package org.inferencefrontier.study.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.TreeMap;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.run.RunSpecification;
import org.inferencefrontier.study.sampling.DesignKind;
import org.inferencefrontier.study.sampling.SamplingDesign;
import org.inferencefrontier.study.sampling.Vary;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawsParquetTest {
  private static final String NAME = "demand.price-elasticity";

  @TempDir private Path folder;

  /** A table filled first had no room for the draws of sixty thousand runs. */
  @Test
  void drawsOfAnyNumberOfRunsAreWritten() throws Exception {
    int runs = 60_000;
    ParameterSet parameters = RealWorld.world().parameters();
    ParameterValues reference = RealWorld.reference();
    SamplingDesign design = run -> reference.with(NAME, run / 64.0);
    Path file = folder.resolve("draws.parquet");
    FailedRun failed =
        new FailedRun(
            new RunSpecification(
                "base",
                List.of(),
                "2035-12",
                false,
                "",
                DesignKind.RANDOM,
                Vary.BOTH,
                runs,
                1,
                50_001),
            new TreeMap<>(),
            "a message",
            "");
    DrawsParquet.write(design, parameters, runs, List.of(failed), file);
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select count(*), max(run), sum((\""
                    + NAME
                    + "\" = run / 64.0)::int), min(run) filter (failed), max(message),"
                    + " count(message), count(columns(*)) from '"
                    + file
                    + "'")) {
      assertThat(found.next()).isTrue();
      assertThat(found.getInt(1)).isEqualTo(runs);
      assertThat(found.getInt(2)).isEqualTo(runs - 1);
      assertThat(found.getInt(3)).isEqualTo(runs);
      assertThat(found.getInt(4)).isEqualTo(50_001);
      assertThat(found.getString(5)).isEqualTo("a message");
      assertThat(found.getInt(6)).isEqualTo(1);
      assertThat(found.getMetaData().getColumnCount())
          .isEqualTo(6 + 3 + reference.toArray().length);
    }
  }
}
