package org.inferencefrontier.agent.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DueCalendarTest {
  private static final int SLOTS = 3;

  /**
   * Against sorted maps, with room for one entry at first, so that it grows and uses room again.
   */
  @Property
  void keepsWhatSortedMapsKeep(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 35) Integer> steps) {
    DueCalendar calendar = new DueCalendar(SLOTS, 2, 1);
    List<TreeMap<Integer, Double>> expected = new ArrayList<>();
    for (int slot = 0; slot < SLOTS; slot++) {
      expected.add(new TreeMap<>());
    }
    for (int step : steps) {
      int slot = step % SLOTS;
      int place = step / SLOTS;
      if (place == 11) {
        calendar.clear(slot);
        expected.get(slot).clear();
      } else {
        calendar.add(calendar.entry(slot, place), 1, step + 1);
        expected.get(slot).merge(place, step + 1.0, Double::sum);
      }
      assertThat(contents(calendar)).isEqualTo(expected);
      assertThat(calendar.isEmpty()).isEqualTo(expected.stream().allMatch(TreeMap::isEmpty));
    }
  }

  private static List<TreeMap<Integer, Double>> contents(DueCalendar calendar) {
    List<TreeMap<Integer, Double>> found = new ArrayList<>();
    for (int slot = 0; slot < SLOTS; slot++) {
      TreeMap<Integer, Double> ofSlot = new TreeMap<>();
      int before = -1;
      for (int entry = calendar.first(slot); entry >= 0; entry = calendar.next(entry)) {
        assertThat(calendar.place(entry)).isGreaterThan(before);
        assertThat(calendar.value(entry, 0)).isZero();
        before = calendar.place(entry);
        ofSlot.put(before, calendar.value(entry, 1));
      }
      found.add(ofSlot);
    }
    return found;
  }
}
