package org.inferencefrontier.input.entry;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All entries of the inputs, by section and name. */
public final class Inputs {
  private final Map<Section, List<Entry>> entries = new EnumMap<>(Section.class);

  private final Map<Section, Set<String>> unread = new EnumMap<>(Section.class);
  private final Set<Section> unknown = EnumSet.noneOf(Section.class);

  /**
   * Broken rows are left out: what they hold is unknown, as is whom a row is of that has no name,
   * or that of another.
   */
  public void add(Section section, List<Entry> read) {
    entries.put(section, read.stream().filter(entry -> !entry.isBroken()).toList());
    boolean named = section.idField() != null && section.form() != Section.Form.AGENTS;
    if (ids(section).size() < read.size() && (named || read.stream().anyMatch(Entry::isBroken))) {
      addUnknown(section);
    }
  }

  /** A file is there that should hold the entry of a name, whether or not it could be read. */
  public void addFile(Section section, String id) {
    unread.computeIfAbsent(section, key -> new HashSet<>()).add(id);
  }

  /** The section could not be read whole, so nothing can be said about references to it. */
  public void addUnknown(Section section) {
    unknown.add(section);
  }

  /** Whether every entry of the section is here. */
  public boolean isWhole(Section section) {
    return !unknown.contains(section);
  }

  /** Whether an entry exists, as far as can be said. */
  public boolean mayHold(Section section, String id) {
    return unknown.contains(section)
        || ids(section).contains(id)
        || unread.getOrDefault(section, Set.of()).contains(id);
  }

  /** The entries of a section in the order of files and rows. */
  public List<Entry> of(Section section) {
    return entries.getOrDefault(section, List.of());
  }

  /** The names used in a section. */
  public Set<String> ids(Section section) {
    return byId(section).keySet();
  }

  /** The entries of a section by name, in the order of the files; the first of a name counts. */
  public Map<String, Entry> byId(Section section) {
    Map<String, Entry> byId = new LinkedHashMap<>();
    for (Entry entry : of(section)) {
      if (!entry.id().isEmpty()) {
        byId.putIfAbsent(entry.id(), entry);
      }
    }
    return byId;
  }
}
