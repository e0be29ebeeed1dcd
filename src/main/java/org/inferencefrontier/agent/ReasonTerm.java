package org.inferencefrontier.agent;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the numbers and names in reasons are: every term of a rule that the decision log tells. The
 * words of a term are its name in files, so that a changed word is a changed format.
 */
public enum ReasonTerm {
  // Of more than one kind of decision.
  MEGAWATTS("power", "MW"),
  BUDGET("budget", "USD"),
  UNITS("units", "chips"),
  SHARE("share", "0-1"),
  STRATEGY("strategy"),
  TARIFF("tariff", "USD/MWh"),
  LEVELISED_COST("levelised cost", "USD/MWh"),
  RENTAL("rental price", "USD/H100e-hour"),
  RATED_POWER("rated power", "kW"),
  COST_OF_POWER("cost of power", "kUSD/kW-year"),
  YEARS_TO_POWER("years to power", "years"),
  EXPORT_TIER("export tier", "1-4"),
  IMPORT_BAN("import ban", "0-1"),
  FLOOR("margin, floor", "0-1"),
  BACKLOG("backlog", "months"),
  IDLE_PACKAGING("booked packaging left idle", "0-1"),
  PACKAGING("packaging", "wafers/month"),

  // Orders and chips of operators.
  LIMITED_BY("limited by"),
  EXPECTED_GROWTH("expected growth a year", "ratio"),
  RENTAL_OVER_COST("rental over user cost", "ratio"),
  CLIENTS_NEED("clients' need over share", "logarithm"),
  POWER_ROOM("power room", "H100e"),
  SYSTEM_PRICE("system price", "USD"),
  USEFUL_IN_TRAINING("useful in training", "H100e"),
  USEFUL_IN_INFERENCE("useful in inference", "H100e"),
  WORK_THAT_TRAINS("work that trains", "0-1"),
  HABIT("vendor's share of the market's purchases", "0-1"),
  LOT("lot", "0-1"),
  POWER_USAGE("power usage effectiveness", "ratio"),
  MOST_ON("most spent on"),
  MOST_SHARE("most spent on, share", "0-1"),
  LATE_SHARE("orders that come too late", "0-1"),
  VENDOR("vendor"),
  DELIVERY("time to deliver all orders", "months"),

  // The fleet: use, age, sale.
  CAPACITY("useful capacity", "H100e"),
  TRAINING_WANTED("training asked for", "0-1"),
  YEARS_IN_VOLUME("time in volume", "years"),
  LIFE("life", "years"),
  EARNINGS("most it earns", "USD/hour"),
  UNIT_PRICE("price of a unit", "USD"),

  // Sites: what each term of the score adds, in utility, and the figure behind it.
  UTILITY("utility", UnitName.UTILITY),
  SCALE("scale", UnitName.UTILITY),
  COST("cost", UnitName.UTILITY),
  TIME("time to power", UnitName.UTILITY),
  REACH("reach", UnitName.UTILITY),
  BOUND("bound demand", UnitName.UTILITY),
  RISK("risk", UnitName.UTILITY),
  RELIABILITY("reliability", UnitName.UTILITY),
  ALIGNMENT("alignment", UnitName.UTILITY),
  SUBSIDY("subsidy", UnitName.UTILITY),
  CARBON("carbon", UnitName.UTILITY),
  CONCENTRATION("concentration", UnitName.UTILITY),
  INCUMBENCY("incumbency", UnitName.UTILITY),
  HOME("home", UnitName.UTILITY),
  OTHER_MARKET("other market", UnitName.UTILITY),
  CONNECTED_A_YEAR("load connected a year", "MW/year"),
  YEARS_TO_SHELL("years to shell", "years"),
  REAL_TIME_REACH("real-time demand in reach", "0-1"),
  CHAT_REACH("chat demand in reach", "0-1"),
  BATCH_REACH("batch demand in reach", "0-1"),
  BOUND_SHARE("demand bound to the place", "0-1"),
  RISK_LEVEL("risk of governance", "0-1"),
  UNRELIABLE_SHARE("supply that is short", "0-1"),
  ALIGNMENT_LEVEL("alignment of home and host", "-1 to 1"),
  SUBSIDY_SHARE("subsidy of capital", "0-1"),
  CARBON_COST("cost of carbon", "kUSD/kW-year"),
  MARKET_SHARE_THERE("market's capacity there", "0-1"),
  OWN_SHARE_THERE("own capacity there", "0-1"),
  RESIDENCY("residency", "0-1"),
  BARRED_BY("barred by"),

  // Building stages.
  REQUESTED_IN("asked for in"),
  CHIPS_FROM("halls take chips in"),
  LAND_AND_PERMITS("land and permits", "months"),
  PERMITTING("permitting", "ratio"),
  SHELL("shell", "months"),
  QUEUE("queue", "months"),
  WORKS("connection works", "months"),

  // Custom silicon.
  PRESENT_VALUE("present value", "USD"),
  GIVEN_UP_UNDER("given up under", "USD"),
  BEGUN_OVER("begun over", "USD"),
  DESIGN_COST("cost of design", "USD"),
  MERCHANT_HOUR("hour on merchants' chips", "USD/H100e-hour"),
  OWN_HOUR("hour on own chips", "USD/H100e-hour"),
  BOUGHT("compute bought", "H100e"),

  // Vendors: prices, generations, variants.
  WANTED_MARGIN("margin wanted", "0-1"),
  MARGIN_BEFORE("margin before", "0-1"),
  SHIPMENT_SHARE("share of shipments", "0-1"),
  REMEMBERED_SHARE("remembered share of shipments", "0-1"),
  PARITY("margin at parity with the alternative", "0-1"),
  CEILING("margin, ceiling", "0-1"),
  PREDECESSOR("predecessor"),
  PACE("pace"),
  RESEARCH("research since the predecessor", "USD"),
  TRAINING_GAIN("training over the predecessor", "ratio"),
  INFERENCE_GAIN("inference over the predecessor", "ratio"),
  POWER_CHANGE("watts over the predecessor", "ratio"),
  COST_CHANGE("cost over the predecessor", "ratio"),
  SPEND("spend of the buyers", "USD/year"),
  SHARE_WITH("share of it with the variant", "0-1"),
  SHARE_WITHOUT("share of it without the variant", "0-1"),
  PROFIT_ADDED("gross profit added", "USD/year"),
  EXPECTED_YEARS("expected years", "years"),
  DEVELOPMENT("development", "USD"),
  WRITE_OFF("expected write-off", "USD"),

  // Foundries.
  SET_BY("set by"),
  TARGET("target", "wafers/month"),
  ORDERS("orders", "wafers"),
  UNDER_WAY("under way", "wafers/month"),
  MOST_ADDED("most in a month", "wafers/month"),
  PUBLIC_MONEY("public money", "ratio"),

  // Laboratories.
  USE_OF_MODELS("use of its models", "USD/year"),
  SERVICE_GROWTH("expected growth of services a year", "ratio"),
  SHARE_OF_USERS("share of users", "0-1"),
  MARKET_TRAINING("training budgets of the market", "USD/year"),
  SHARE_OF_SEGMENT("share of the segment", "0-1"),
  UNSERVED("compute unserved", "0-1"),
  TOKEN_COST("compute of a million tokens", "USD"),
  MEAN_MARGIN("mean gross margin", "0-1"),
  THINKING_FROM("thinking pays from"),

  // Plants and contracts.
  ENERGY_VALUE("value of energy", "USD/MWh"),
  OWN_CARBON_VALUE("own value of carbon", "USD/MWh"),
  FIRM_MISSING("firm capacity missing", "MW"),
  NET_COST_OF_ENTRY("net cost of new entry", "USD/kW-year"),
  CARBON_PRICE("carbon price", "USD/t"),
  LEAD_TIME("lead time", "months"),
  ROOM_LEFT("room left", "MW"),
  YEARLY_BUILD("built at this margin", "MW/year"),
  MARGIN_OVER_COST("margin over levelised cost", "USD/MWh"),
  MARGIN_OF_RECORD("margin in January 2024", "USD/MWh"),
  SHARE_OF_LOAD("share of load", "0-1"),

  // States: units are those of the indicator and of the instrument.
  INDICATOR("indicator"),
  OBSERVED("observed", UnitName.OF_INDICATOR),
  ALARM("alarm", UnitName.OF_INDICATOR),
  BEFORE("before", UnitName.OF_INSTRUMENT),
  AFTER("after", UnitName.OF_INSTRUMENT);

  private static final double PERCENT = 0.01;

  private static final Map<String, ReasonTerm> BY_WORDS =
      Arrays.stream(values()).collect(Collectors.toMap(ReasonTerm::words, Function.identity()));

  private final String words;
  private final String unit;

  /** A term that is a name. */
  ReasonTerm(String words) {
    this(words, "");
  }

  ReasonTerm(String words, String unit) {
    this.words = words;
    this.unit = unit;
  }

  /** The term that files call so; empty for one that is no more, or not yet. */
  public static Optional<ReasonTerm> find(String words) {
    return Optional.ofNullable(BY_WORDS.get(words));
  }

  /** Its name in files. */
  public String words() {
    return words;
  }

  /** Unit of its numbers, as indicators have units; empty for a name. */
  public String unit() {
    return unit;
  }

  /** A number of it, in words such as {@code "; backlog %.1f months"}. */
  public Clause is(double value, String format) {
    return new Clause.Number(this, value, 1, format);
  }

  /**
   * A number of it that the sentence counts in something else.
   *
   * @param shownIn in units of the term, for example 1e9 where billions are told
   */
  public Clause is(double value, double shownIn, String format) {
    return new Clause.Number(this, value, shownIn, format);
  }

  /** A share, which the sentence has in percent. */
  public Clause percent(double share, String format) {
    return is(share, PERCENT, format);
  }

  /** A name, in words such as {@code "limited by %s"}. */
  public Clause named(String name, String format) {
    return new Clause.Name(this, name, format);
  }

  /** Units without a sign of their own. */
  private static final class UnitName {
    static final String UTILITY = "utility";
    static final String OF_INDICATOR = "of the indicator";
    static final String OF_INSTRUMENT = "of the instrument";
  }
}
