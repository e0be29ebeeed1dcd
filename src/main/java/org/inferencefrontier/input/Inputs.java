package org.inferencefrontier.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All entries of the inputs, by section and name. */
final class Inputs {
  private final Map<Section, List<Entry>> entries;

  Inputs(Map<Section, List<Entry>> entries) {
    this.entries = entries;
  }

  List<Entry> of(Section section) {
    return entries.getOrDefault(section, List.of());
  }

  /** The names used in a section. */
  Set<String> ids(Section section) {
    return byId(section).keySet();
  }

  /** The entries of a section by name, in the order of the files; the first of a name counts. */
  Map<String, Entry> byId(Section section) {
    Map<String, Entry> byId = new LinkedHashMap<>();
    for (Entry entry : of(section)) {
      if (!entry.id().isEmpty()) {
        byId.putIfAbsent(entry.id(), entry);
      }
    }
    return byId;
  }
}
