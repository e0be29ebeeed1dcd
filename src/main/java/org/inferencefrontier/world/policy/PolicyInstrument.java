package org.inferencefrontier.world.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a policy event does in the model. */
public enum PolicyInstrument {
  /**
   * Sets the target's export tier for the actor's chips: 1 free, 2 capped, 3 variants only, 4
   * barred.
   */
  @JsonProperty("exportTier")
  EXPORT_TIER,
  /** Sets the dense 8-bit TFLOP/s above which a chip is barred from the targets on tier 3. */
  @JsonProperty("exportThreshold")
  EXPORT_THRESHOLD,
  /**
   * The actor bars (magnitude 1) or readmits (0) chips of the target state's vendors; values
   * between are the share of purchases barred.
   */
  @JsonProperty("importBan")
  IMPORT_BAN,
  /** Share of AI data-centre capital cost at home that the actor pays. */
  @JsonProperty("subsidy")
  SUBSIDY,
  /** USD billions committed to sovereign compute. */
  @JsonProperty("sovereignFund")
  SOVEREIGN_FUND,
  /** Share of the actor's demand that must be served at home. */
  @JsonProperty("residency")
  RESIDENCY,
  /** 1 stops new data-centre connections, 0 lifts the stop. */
  @JsonProperty("moratorium")
  MORATORIUM,
  /** Multiplies the rate of new connections and the speed of permits for land. */
  @JsonProperty("permitting")
  PERMITTING,
  /** USD per tonne of CO2. */
  @JsonProperty("carbonPrice")
  CARBON_PRICE,
  /**
   * Moves bilateral alignment by the magnitude (-1 to 1); export access is a tier event of its own.
   */
  @JsonProperty("partnership")
  PARTNERSHIP,
  /** Ad valorem charge of the actor on accelerators from abroad. */
  @JsonProperty("tariff")
  TARIFF,
  /** USD billions for the actor's foundries. */
  @JsonProperty("foundrySupport")
  FOUNDRY_SUPPORT,
  /**
   * Severity, 0-1, of a restriction of the actor's material exports; slows the target's foundries
   * and lowers alignment with it.
   */
  @JsonProperty("materialsControl")
  MATERIALS_CONTROL,
  /**
   * Severity, 0-1, with which the actor bars the target from high-bandwidth memory of the western
   * makers: that share of what would be sold there is not.
   */
  @JsonProperty("memoryControl")
  MEMORY_CONTROL,
  /**
   * Severity, 0-1, with which the actor denies the target its chip-making tools, beyond the
   * controls of August 2026.
   */
  @JsonProperty("equipmentControl")
  EQUIPMENT_CONTROL,
  /** Recorded in the ledger without effect in the model. */
  @JsonProperty("note")
  NOTE
}
