package org.inferencefrontier.world;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The two uses of data-centre compute that chips are compared by. */
public enum Workload {
  /** Throughput-bound, synchronous over one campus. */
  @JsonProperty("training")
  TRAINING,
  /** Prefill and decode, bound by latency and memory bandwidth. */
  @JsonProperty("inference")
  INFERENCE
}
