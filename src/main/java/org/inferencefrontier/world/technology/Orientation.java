package org.inferencefrontier.world.technology;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a chip was made for. */
public enum Orientation {
  /** Training first. */
  @JsonProperty("training")
  TRAINING,
  /** Training and inference. */
  @JsonProperty("both")
  BOTH,
  /** Inference first. */
  @JsonProperty("inference")
  INFERENCE,
  /** Devices. */
  @JsonProperty("edge")
  EDGE
}
