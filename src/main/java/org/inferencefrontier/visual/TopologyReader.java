package org.inferencefrontier.visual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads country outlines from a quantised TopoJSON topology: arcs are shared between neighbours and
 * stored as differences of whole numbers; a negative arc number means the arc read backwards.
 */
public final class TopologyReader {
  private TopologyReader() {}

  /**
   * Reads the polygons of one object.
   *
   * @param input TopoJSON
   * @param object name of the object, for example {@code countries}
   * @throws IOException if the stream cannot be read or is no such topology
   */
  public static List<Outline> read(InputStream input, String object) throws IOException {
    JsonNode root = JsonMapper.builder().build().readTree(input);
    JsonNode geometries = root.path("objects").path(object).path("geometries");
    if (!geometries.isArray() || !root.path("arcs").isArray()) {
      throw new IOException("the map file is no TopoJSON topology with an object '" + object + "'");
    }
    double[][][] arcs = arcs(root);
    List<Outline> outlines = new ArrayList<>();
    for (JsonNode geometry : geometries) {
      outlines.add(
          new Outline(
              geometry.path("id").asText(""),
              geometry.path("properties").path("name").asText(""),
              rings(geometry, arcs)));
    }
    return List.copyOf(outlines);
  }

  private static double[][][] arcs(JsonNode root) {
    JsonNode transform = root.path("transform");
    boolean quantised = !transform.isMissingNode();
    double[] scale = pair(transform.path("scale"), 1);
    double[] shift = pair(transform.path("translate"), 0);
    JsonNode lines = root.path("arcs");
    double[][][] arcs = new double[lines.size()][][];
    for (int i = 0; i < arcs.length; i++) {
      JsonNode line = lines.get(i);
      arcs[i] = new double[line.size()][];
      double x = 0;
      double y = 0;
      for (int p = 0; p < arcs[i].length; p++) {
        x = quantised ? x + line.get(p).get(0).asDouble() : line.get(p).get(0).asDouble();
        y = quantised ? y + line.get(p).get(1).asDouble() : line.get(p).get(1).asDouble();
        arcs[i][p] = new double[] {x * scale[0] + shift[0], y * scale[1] + shift[1]};
      }
    }
    return arcs;
  }

  private static double[] pair(JsonNode node, double missing) {
    return node.isArray()
        ? new double[] {node.get(0).asDouble(), node.get(1).asDouble()}
        : new double[] {missing, missing};
  }

  private static List<Outline.Ring> rings(JsonNode geometry, double[][][] arcs) {
    List<Outline.Ring> rings = new ArrayList<>();
    String type = geometry.path("type").asText();
    if ("Polygon".equals(type)) {
      geometry.path("arcs").forEach(ring -> rings.add(ring(ring, arcs)));
    } else if ("MultiPolygon".equals(type)) {
      geometry.path("arcs").forEach(part -> part.forEach(ring -> rings.add(ring(ring, arcs))));
    }
    return List.copyOf(rings);
  }

  private static Outline.Ring ring(JsonNode numbers, double[][][] arcs) {
    double[] longitudes = new double[16];
    double[] latitudes = new double[16];
    int size = 0;
    for (JsonNode number : numbers) {
      int index = number.asInt();
      double[][] arc = arcs[index < 0 ? ~index : index];
      // The first point of an arc repeats the last of the one before.
      for (int p = size == 0 ? 0 : 1; p < arc.length; p++) {
        double[] point = arc[index < 0 ? arc.length - 1 - p : p];
        if (size == longitudes.length) {
          longitudes = Arrays.copyOf(longitudes, size * 2);
          latitudes = Arrays.copyOf(latitudes, size * 2);
        }
        longitudes[size] = point[0];
        latitudes[size++] = point[1];
      }
    }
    return new Outline.Ring(Arrays.copyOf(longitudes, size), Arrays.copyOf(latitudes, size));
  }
}
