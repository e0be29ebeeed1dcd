package org.inferencefrontier.visual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopologyReaderTest {
  // Two unit squares that share the arc 0; the right one reads it backwards.
  private static final String SQUARES =
      """
      {"type":"Topology","transform":{"scale":[0.5,2],"translate":[10,20]},
       "objects":{"countries":{"type":"GeometryCollection","geometries":[
         {"type":"Polygon","arcs":[[0,1]],"id":"1","properties":{"name":"Left"}},
         {"type":"MultiPolygon","arcs":[[[-1,2]]],"id":"2","properties":{"name":"Right"}},
         {"type":null,"id":"3"}]}},
       "arcs":[[[2,0],[0,2]],[[2,2],[-2,0],[0,-2],[2,0]],[[2,0],[2,0],[0,2],[-2,0]]]}
      """;

  @Test
  void undoesQuantisationAndJoinsArcs() throws IOException {
    List<Outline> outlines = TopologyReader.read(stream(SQUARES), "countries");

    assertThat(outlines).extracting(Outline::name).containsExactly("Left", "Right", "");
    Outline.Ring left = outlines.get(0).rings().get(0);
    assertThat(left.longitudes()).containsExactly(11, 11, 10, 10, 11);
    assertThat(left.latitudes()).containsExactly(20, 24, 24, 20, 20);
  }

  @Test
  void readsNegativeArcsBackwards() throws IOException {
    Outline.Ring right = TopologyReader.read(stream(SQUARES), "countries").get(1).rings().get(0);

    assertThat(right.longitudes()).containsExactly(11, 11, 12, 12, 11);
    assertThat(right.latitudes()).containsExactly(24, 20, 20, 24, 24);
  }

  @Test
  void geometryWithoutShapeHasNoRings() throws IOException {
    assertThat(TopologyReader.read(stream(SQUARES), "countries").get(2).rings()).isEmpty();
  }

  @Test
  void saysWhatItExpected() {
    assertThatThrownBy(() -> TopologyReader.read(stream("{}"), "countries"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("countries");
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
