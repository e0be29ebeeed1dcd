package org.inferencefrontier.agent.state;

import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.profile.StateProfile;
import org.inferencefrontier.world.profile.StateStrategy;

/** How states let large loads onto their grids: stops where grids strain, permits where not. */
final class ConnectionRules {
  /**
   * A moratorium stays at least so long before it is reviewed, months. Judgement: the stops of
   * Singapore and of Dublin stood for three and four years (policy calendar), pauses for less.
   */
  private static final int MORATORIUM_LEAST_MONTHS = 24;

  /**
   * Data centres' share under which stops are lifted sooner, of the share that begins one.
   * Judgement: somewhat under it, so that a stop is not begun and lifted at the same share.
   */
  private static final double RELIEF = 0.8;

  /**
   * Chance a quarter that a stop ends where the grid is relieved. Judgement: within about a year;
   * too few states have lifted one to count.
   */
  private static final double LIFTING_CHANCE = 0.25;

  /** The same where it is not. Judgement: once in six years, as by a change of government. */
  private static final double LIFTING_CHANCE_UNRELIEVED = 0.04;

  /**
   * Reserve margin over the required one under which a grid strains. Judgement: half of what is
   * required is gone.
   */
  private static final double THIN_MARGIN = 0.5;

  /**
   * Wait for a connection that a state which wants data centres holds too long, months. Judgement:
   * as long as the fast lanes of the calendar promise.
   */
  private static final double LONG_WAIT_MONTHS = 12;

  /**
   * Factor on the speed of permits of one move. Judgement: in the range of the easings of the
   * calendar, 1.1 to 1.5.
   */
  private static final double PERMITTING_STEP = 1.2;

  /**
   * Highest speed of permits that a state reaches by itself, over that of January 2023. Judgement:
   * works that no permit can hasten are about half of the time.
   */
  private static final double HIGHEST_PERMITTING = 2;

  /**
   * Chance a quarter that permits are eased, at a growth weight of a half: five of 53 states eased
   * them in the calendar's four years.
   */
  private static final double PERMITTING_CHANCE = 0.02;

  private ConnectionRules() {}

  /** Ireland's case: stop connections when data centres strain the grid and raise tariffs. */
  static void reviewArea(
      StateAgent self, int area, int month, PolicyDesk desk, StateSettings settings) {
    StateView view = desk.view();
    double chance = self.draw(desk, month, PolicyDraw.moratorium(area));
    double share = view.datacenterShare[area];
    if (view.moratorium[area]) {
      boolean relieved =
          view.marginRatio[area] > 1 || share < RELIEF * settings.moratorium().share();
      double probability =
          (relieved ? LIFTING_CHANCE : LIFTING_CHANCE_UNRELIEVED) * settings.activity();
      if (view.moratoriumMonths[area] >= MORATORIUM_LEAST_MONTHS && chance < probability) {
        view.moratorium[area] = false;
        view.moratoriumMonths[area] = 0;
        self.enter(
            desk, month, moratorium(desk, area, false), trigger(desk, area, settings, probability));
      }
      return;
    }
    double probability =
        settings.activity() * settings.moratorium().rate() * self.profile().aims().affordability();
    if (share > settings.moratorium().share()
        && isStrained(view, area, settings)
        && chance < probability) {
      view.moratorium[area] = true;
      view.moratoriumMonths[area] = 0;
      self.enter(
          desk, month, moratorium(desk, area, true), trigger(desk, area, settings, probability));
    }
  }

  /** A stop of new connections, or its end. */
  private static PolicyChange moratorium(PolicyDesk desk, int area, boolean stops) {
    return new PolicyChange(
        PolicyInstrument.MORATORIUM, desk.view().areaNames[area], stops ? 0 : 1, stops ? 1 : 0);
  }

  private static PolicyTrigger trigger(
      PolicyDesk desk, int area, StateSettings settings, double probability) {
    return new PolicyTrigger(
        "data centres' share of electricity",
        desk.view().datacenterShare[area],
        settings.moratorium().share(),
        probability);
  }

  private static boolean isStrained(StateView view, int area, StateSettings settings) {
    return view.tariffRatio[area] > settings.moratorium().tariffRise()
        || view.marginRatio[area] < THIN_MARGIN;
  }

  /** Who wants data centres eases permits when the wait is long and no grid of its strains. */
  static void reviewPermits(
      StateAgent self, int[] areas, int month, PolicyDesk desk, StateSettings settings) {
    StateProfile profile = self.profile();
    if (profile.strategy() == StateStrategy.PASSIVE) {
      return;
    }
    double wait = 0;
    for (int area : areas) {
      if (desk.view().moratorium[area] || isStrained(desk.view(), area, settings)) {
        return;
      }
      wait += desk.view().queueMonths[area] / areas.length;
    }
    double before = desk.book().permitting(self.index());
    double probability = PERMITTING_CHANCE * settings.activity() * 2 * profile.aims().growth();
    if (wait > LONG_WAIT_MONTHS
        && before < HIGHEST_PERMITTING
        && self.draw(desk, month, PolicyDraw.PERMITTING) < probability) {
      double after = Math.min(HIGHEST_PERMITTING, before * PERMITTING_STEP);
      desk.book().setPermitting(self.index(), after);
      self.enter(
          desk,
          month,
          new PolicyChange(PolicyInstrument.PERMITTING, "", before, after),
          new PolicyTrigger("months to a connection", wait, LONG_WAIT_MONTHS, probability));
    }
  }
}
