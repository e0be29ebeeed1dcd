package org.inferencefrontier.input.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.inferencefrontier.input.problem.Position;

/**
 * A tree that remembers where each of its values was written.
 *
 * @param node the tree
 * @param positions JSON pointer to position; the empty pointer is the root
 */
public record TrackedNode(JsonNode node, Map<String, Position> positions) {
  /** Pointer of a child. */
  public static String child(String pointer, String key) {
    return pointer + '/' + key.replace("~", "~0").replace("/", "~1");
  }

  /** Key a pointer ends with. */
  public static String lastKey(String pointer) {
    return unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  /** A key as it was written, of one in a pointer. */
  public static String unescape(String key) {
    return key.replace("~1", "/").replace("~0", "~");
  }

  /** A pointer as a dotted path. */
  public static String dotted(String pointer) {
    return pointer.isEmpty() ? "" : unescape(pointer.substring(1).replace('/', '.'));
  }

  /** Position of a value, or of the nearest value around it. */
  static Position nearest(Map<String, Position> positions, String pointer) {
    String at = pointer;
    while (!positions.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return positions.get(at);
  }

  /** The positions under a pointer, relative to it. */
  public static Map<String, Position> below(Map<String, Position> positions, String pointer) {
    Map<String, Position> below = new HashMap<>();
    positions.forEach(
        (key, position) -> {
          if (key.equals(pointer) || key.startsWith(pointer + "/")) {
            below.put(key.substring(pointer.length()), position);
          }
        });
    return below;
  }
}
