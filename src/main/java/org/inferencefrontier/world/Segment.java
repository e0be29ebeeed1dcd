package org.inferencefrontier.world;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Kinds of inference demand, told apart by how hard latency binds and how new they are. */
public enum Segment {
  /** Voice, robots, vehicles, fraud checks: latency binds. */
  @JsonProperty("realTime")
  REAL_TIME,
  /** Chat and search. */
  @JsonProperty("chat")
  CHAT,
  /** Agents and batch work: latency hardly matters. */
  @JsonProperty("agentic")
  AGENTIC,
  /** Ranking, advertising, vision and other inference inside existing products. */
  @JsonProperty("embedded")
  EMBEDDED
}
