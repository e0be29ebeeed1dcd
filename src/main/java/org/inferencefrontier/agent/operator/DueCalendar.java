package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What becomes due in the months to come, by place: a ring of months, each a chain of entries in
 * ascending order of their places. Most places wait for nothing in most months, so that only the
 * entries there are take room and are walked.
 */
final class DueCalendar implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int NONE = -1;

  /** Entries for which there is room at first; a calendar that is full doubles. */
  private static final int INITIAL_ROOM = 64;

  private final int values;
  private final int[] first;
  private final int[] last;
  private int[] place = new int[INITIAL_ROOM];
  private int[] next = new int[INITIAL_ROOM];
  private double[] value;
  private int used;
  private int free = NONE;

  /**
   * @param slots months of the ring
   * @param values values of an entry
   */
  DueCalendar(int slots, int values) {
    this.values = values;
    this.first = new int[slots];
    this.last = new int[slots];
    Arrays.fill(first, NONE);
    this.value = new double[INITIAL_ROOM * values];
  }

  /** The entry of a place in a slot; one with zeros if there was none. */
  int entry(int slot, int ofPlace) {
    if (first[slot] == NONE) {
      return first[slot] = last[slot] = newEntry(ofPlace, NONE);
    }
    if (place[last[slot]] < ofPlace) {
      int entry = newEntry(ofPlace, NONE);
      next[last[slot]] = entry;
      return last[slot] = entry;
    }
    int before = NONE;
    int at = first[slot];
    while (place[at] < ofPlace) {
      before = at;
      at = next[at];
    }
    if (place[at] == ofPlace) {
      return at;
    }
    int entry = newEntry(ofPlace, at);
    if (before == NONE) {
      first[slot] = entry;
    } else {
      next[before] = entry;
    }
    return entry;
  }

  private int newEntry(int ofPlace, int followedBy) {
    int entry = free;
    if (entry != NONE) {
      free = next[entry];
    } else {
      if (used == place.length) {
        place = Arrays.copyOf(place, 2 * used);
        next = Arrays.copyOf(next, 2 * used);
        value = Arrays.copyOf(value, 2 * used * values);
      }
      entry = used++;
    }
    place[entry] = ofPlace;
    next[entry] = followedBy;
    Arrays.fill(value, entry * values, (entry + 1) * values, 0);
    return entry;
  }

  void add(int entry, int which, double amount) {
    value[entry * values + which] += amount;
  }

  /** The first entry of a slot, negative if there is none. */
  int first(int slot) {
    return first[slot];
  }

  /** The entry after another, negative if there is none. */
  int next(int entry) {
    return next[entry];
  }

  int place(int entry) {
    return place[entry];
  }

  double value(int entry, int which) {
    return value[entry * values + which];
  }

  /** Forgets the entries of a slot. */
  void clear(int slot) {
    if (first[slot] != NONE) {
      next[last[slot]] = free;
      free = first[slot];
      first[slot] = NONE;
    }
  }
}
