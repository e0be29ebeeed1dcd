package org.inferencefrontier.world.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a vendor moves its gross margin. */
public enum PricingStrategy {
  /** Take what scarcity and parity allow. */
  @JsonProperty("skim")
  SKIM,
  /** Follow the market leader's price under an umbrella discount. */
  @JsonProperty("match")
  MATCH,
  /** Give up margin when share falls. */
  @JsonProperty("defendShare")
  DEFEND_SHARE,
  /** Hold a low target margin to win share. */
  @JsonProperty("penetrate")
  PENETRATE,
  /** A contracted margin on cost, as design houses sell. */
  @JsonProperty("costPlus")
  COST_PLUS
}
