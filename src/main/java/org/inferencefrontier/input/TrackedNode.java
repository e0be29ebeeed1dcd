package org.inferencefrontier.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * A tree that remembers where each of its values was written.
 *
 * @param node the tree
 * @param positions JSON pointer to position; the empty pointer is the root
 */
record TrackedNode(JsonNode node, Map<String, Position> positions) {
  /** Pointer of a child. */
  static String child(String pointer, String key) {
    return pointer + '/' + key.replace("~", "~0").replace("/", "~1");
  }

  /** Key a pointer ends with. */
  static String lastKey(String pointer) {
    return unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  static String unescape(String key) {
    return key.replace("~1", "/").replace("~0", "~");
  }

  /** A pointer as a dotted path. */
  static String dotted(String pointer) {
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
  static Map<String, Position> below(Map<String, Position> positions, String pointer) {
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
