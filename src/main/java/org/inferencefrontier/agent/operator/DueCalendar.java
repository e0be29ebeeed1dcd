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

  private final int values;

  // By slot the first and the last entry of its chain, by entry its place and the one after it,
  // side by side, since they are read together.
  private final int[] chain;
  private int[] link;
  private double[] value;
  private int used;
  private int free = NONE;
  private int waiting;

  /**
   * @param slots months of the ring
   * @param values values of an entry
   * @param room entries for which there is room at first; a calendar that is full doubles
   */
  DueCalendar(int slots, int values, int room) {
    this.values = values;
    this.chain = new int[2 * slots];
    Arrays.fill(chain, NONE);
    this.link = new int[2 * room];
    this.value = new double[room * values];
  }

  /** The entry of a place in a slot; one with zeros if there was none. */
  int entry(int slot, int ofPlace) {
    int at = chain[2 * slot];
    int last = chain[2 * slot + 1];
    if (at == NONE || place(last) < ofPlace) {
      int entry = newEntry(ofPlace, NONE);
      if (at == NONE) {
        chain[2 * slot] = entry;
      } else {
        link[2 * last + 1] = entry;
      }
      chain[2 * slot + 1] = entry;
      return entry;
    }
    int before = NONE;
    while (place(at) < ofPlace) {
      before = at;
      at = next(at);
    }
    if (place(at) == ofPlace) {
      return at;
    }
    int entry = newEntry(ofPlace, at);
    if (before == NONE) {
      chain[2 * slot] = entry;
    } else {
      link[2 * before + 1] = entry;
    }
    return entry;
  }

  private int newEntry(int ofPlace, int followedBy) {
    waiting++;
    int entry = free;
    if (entry != NONE) {
      free = next(entry);
    } else {
      if (2 * used == link.length) {
        link = Arrays.copyOf(link, 4 * used);
        value = Arrays.copyOf(value, 2 * used * values);
      }
      entry = used++;
    }
    link[2 * entry] = ofPlace;
    link[2 * entry + 1] = followedBy;
    for (int i = entry * values; i < (entry + 1) * values; i++) {
      value[i] = 0;
    }
    return entry;
  }

  void add(int entry, int which, double amount) {
    value[entry * values + which] += amount;
  }

  /** Whether nothing is due in any month. */
  boolean isEmpty() {
    return waiting == 0;
  }

  /** The first entry of a slot, negative if there is none. */
  int first(int slot) {
    return chain[2 * slot];
  }

  /** The entry after another, negative if there is none. */
  int next(int entry) {
    return link[2 * entry + 1];
  }

  int place(int entry) {
    return link[2 * entry];
  }

  double value(int entry, int which) {
    return value[entry * values + which];
  }

  /** Forgets the entries of a slot. */
  void clear(int slot) {
    int first = chain[2 * slot];
    for (int entry = first; entry != NONE; entry = next(entry)) {
      waiting--;
    }
    if (first != NONE) {
      link[2 * chain[2 * slot + 1] + 1] = free;
      free = first;
      chain[2 * slot] = NONE;
    }
  }
}
