package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import org.inferencefrontier.market.ConnectionQueue;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.profile.UtilityStrategy;
import org.inferencefrontier.world.time.Timeline;

/**
 * Who asks a utility for power and who is connected: firm and flexible requests, the speculation
 * among them, and the ability to connect, which grows with their pressure.
 *
 * <p>What the state allows is a factor on the rate of connections: its speed of permitting, 0 while
 * new connections are stopped.
 */
public final class GridConnections implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * However long the queue, no wait counts for more months: ten years. Judgement: beyond any plan
   * of those who ask.
   */
  static final double LONGEST_WAIT_MONTHS = 120;

  /**
   * Requests for which there is room at first. Few wait in most areas and under 512 in the longest
   * queue of the reference run; a longer one grows.
   */
  private static final int QUEUE_CAPACITY = 512;

  /** Requests of less are no pressure: keeps the logarithm finite where nobody asks, MW. */
  private static final double LEAST_REQUESTS_MEGAWATTS = 1e-3;

  /** Slack of an area that connects next to nothing, MW. */
  private static final double LEAST_SLACK_MEGAWATTS = 1;

  /**
   * However much a tariff deters, no more of what waits leaves in a month, share. Judgement: a
   * bound that keeps a share under 1, out of reach of today's tariffs.
   */
  private static final double MOST_DROP_OUT = 0.5;

  private static final int MONTHS = Timeline.MONTHS_A_YEAR;

  private final ConnectionQueue queue;
  private final FlexibleConnections flexible;
  private final SpeculativeRequests speculative = new SpeculativeRequests();
  private final LoadCommitment commitment;
  private final double plainStudyMonths;
  private final boolean stateLed;
  private double megawattsPerYear;
  private double speculation;
  private double requestedAtLastLook;
  private double grantedMegawatts;
  private double grantedThisMonth;
  private double onsiteGrantedMegawatts;

  GridConnections(UtilityProfile profile, LoadCommitment commitment, int operators) {
    this.queue = new ConnectionQueue(QUEUE_CAPACITY, operators);
    this.flexible = new FlexibleConnections(operators);
    this.commitment = commitment;
    this.plainStudyMonths = profile.studyMonths();
    this.stateLed = profile.strategy() == UtilityStrategy.STATE_LED;
    this.megawattsPerYear = profile.connectionMegawattsPerYear();
  }

  /** Requests for firm connections that wait. */
  ConnectionQueue queue() {
    return queue;
  }

  /** Connections that may be curtailed. */
  FlexibleConnections flexible() {
    return flexible;
  }

  /** Whether anybody waits for a connection, firm or flexible. */
  public boolean isQueued() {
    return queue.size() > 0 || flexible.queue().size() > 0;
  }

  /** Megawatts that an operator has waiting, firm and flexible. */
  public double waitingMegawatts(int operator) {
    return queue.waitingMegawatts(operator) + flexible.queue().waitingMegawatts(operator);
  }

  /** Large load that can be connected in a year, MW. */
  double megawattsPerYear(double permitting, UtilitySettings settings) {
    return megawattsPerYear * settings.connectionMultiplier() * permitting;
  }

  private double flexiblePerMonth(double permitting, UtilitySettings settings) {
    return megawattsPerYear(permitting, settings) * settings.flexible().share() / MONTHS;
  }

  /** Months a new firm request would wait at the present rate. */
  double queueMonths(double permitting, UtilitySettings settings) {
    double rate = megawattsPerYear(permitting, settings) / MONTHS;
    double study = studyMonths(settings);
    return rate <= 0
        ? LONGEST_WAIT_MONTHS
        : Math.min(LONGEST_WAIT_MONTHS, study + queue.waitingMegawatts() / rate);
  }

  /** Months a new flexible request would wait. */
  double flexibleQueueMonths(int month, double permitting, UtilitySettings settings) {
    return settings.flexible().isOffered(month)
        ? flexible.queueMonths(
            flexiblePerMonth(permitting, settings), studyMonths(settings), settings.flexible())
        : LONGEST_WAIT_MONTHS;
  }

  /** Months of a study: longer the more of the queue is speculation. */
  double studyMonths(UtilitySettings settings) {
    return speculation <= 0
        ? plainStudyMonths
        : plainStudyMonths
            * speculative.studyFactor(
                queue.waitingMegawatts() + flexible.queue().waitingMegawatts(), settings.restudy());
  }

  /**
   * Works the firm queue for a month.
   *
   * @param headroomMegawatts load that can still be promised
   */
  void connect(
      int month,
      double headroomMegawatts,
      double permitting,
      ConnectionQueue.Grant grant,
      UtilitySettings settings) {
    double most =
        Math.min(megawattsPerYear(permitting, settings) / MONTHS, Math.max(0, headroomMegawatts));
    speculate(month, settings);
    grantedThisMonth = queue.grant(most, month, studyMonths(settings), grant);
    grantedMegawatts += grantedThisMonth;
    queue.withdraw(dropOut(month, settings.dropOutPerMonth()));
  }

  /**
   * Grants flexible connections for a month; they take nothing of the firm headroom.
   *
   * @param peakMegawatts load that is no data centre's
   * @return megawatts granted
   */
  double connectFlexible(
      int month,
      double peakMegawatts,
      double permitting,
      ConnectionQueue.Grant grant,
      UtilitySettings settings) {
    if (!settings.flexible().isOffered(month)) {
      return 0;
    }
    double granted =
        flexible.grant(
            month,
            peakMegawatts,
            flexiblePerMonth(permitting, settings),
            studyMonths(settings),
            grant,
            settings.flexible());
    flexible.queue().withdraw(dropOut(month, settings.dropOutPerMonth()));
    grantedThisMonth += granted;
    grantedMegawatts += granted;
    return granted;
  }

  /** Share of requests withdrawn in a month: more where a tariff commits them. */
  private double dropOut(int month, double usual) {
    return Math.min(MOST_DROP_OUT, usual * commitment.deterrence(month));
  }

  /** Speculators ask where those ask who build; planners tell them from others and count none. */
  private void speculate(int month, UtilitySettings settings) {
    double requested = queue.requestedMegawatts() + flexible.queue().requestedMegawatts();
    speculative.ask(
        month, settings.speculativeMultiple() * speculation * (requested - requestedAtLastLook));
    requestedAtLastLook = requested;
    speculative.advance(
        month, studyMonths(settings), dropOut(month, settings.speculativeDropOut()));
  }

  /**
   * Sets how much speculation there is: none where a state's plan allots sites.
   *
   * @param relative speculative requests for each real one, over those of the median area
   */
  public void setSpeculation(double relative) {
    speculation = stateLed ? 0 : relative;
  }

  /** Waiting requests that nobody will build, MW. */
  public double speculativeMegawatts() {
    return speculative.megawatts();
  }

  /** Notes plant behind the meter that operators build. */
  public void approveOnsite(double megawatts) {
    grantedMegawatts += megawatts;
    onsiteGrantedMegawatts += megawatts;
  }

  /** Megawatts granted since the start, those behind the meter among them. */
  public double grantedMegawatts() {
    return grantedMegawatts;
  }

  /** Megawatts of plant behind the meter approved since the start. */
  public double onsiteGrantedMegawatts() {
    return onsiteGrantedMegawatts;
  }

  /**
   * The ability to connect grows with the pressure of requests, never below a floor. Slack is in
   * years of what is connected in fact, as are the grants that press on it.
   *
   * @param permitting speed of the state's permits, without a stop: that would leave no slack at
   *     all, and have utilities build up for what they may not connect
   */
  void grow(double freeMegawatts, double permitting, UtilitySettings settings) {
    ConnectionResponse response = settings.response();
    double requests = queue.waitingMegawatts() + grantedThisMonth * MONTHS;
    double yearly = megawattsPerYear(permitting, settings);
    double slack = response.freePowerWeight() * freeMegawatts + response.backlogYears() * yearly;
    double pressure =
        Exponentials.log(
            Math.max(LEAST_REQUESTS_MEGAWATTS, requests) / Math.max(LEAST_SLACK_MEGAWATTS, slack));
    double wanted = response.atRest() + response.perLogPressure() * pressure;
    double share = Math.max(settings.connectionFloor(), Math.min(1, wanted));
    megawattsPerYear *= Exponentials.exp(settings.connectionGrowth() * share / MONTHS);
  }
}
