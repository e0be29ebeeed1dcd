package org.inferencefrontier.agent.state;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.policy.PolicyInstrument;

/**
 * What a change of policy towards a state moves alignment with it, whoever decides it: the calendar
 * or a state's own rule. It is linear, so that relations follow from the policies in force and not
 * from the steps by which they came.
 *
 * <p>Judgements, by what the target loses: from free to barred are three tiers. Without any tools
 * it can make no such chips of its own, which is held for two of them. All materials or all memory
 * withheld are one, as there are other makers and stocks; so is a full import ban, as the actor's
 * own buyers pay for it as well. A threshold moves nothing of its own, as it divides a tier.
 *
 * @param perTier fall of alignment with an export tier more, 0-1
 */
public record AlignmentShocks(double perTier) implements Serializable {

  /** Of all tools, over that of a tier. */
  private static final double TOOLS = 2;

  /** Of all materials, over that of a tier. */
  private static final double MATERIALS = 1;

  /** Of all high-bandwidth memory, over that of a tier. */
  private static final double MEMORY = 1;

  /** Of all purchases barred, over that of a tier. */
  private static final double IMPORT_BAN = 1;

  static AlignmentShocks from(ParameterValues values) {
    return new AlignmentShocks(values.get("policy.alignment-shock"));
  }

  /**
   * Move of the alignment of actor and target, negative for worse.
   *
   * @param change change of the policy in its instrument's unit, positive where it gets stricter
   */
  public double move(PolicyInstrument instrument, double change) {
    return switch (instrument) {
      case EXPORT_TIER -> -perTier * change;
      case EQUIPMENT_CONTROL -> -TOOLS * perTier * change;
      case MATERIALS_CONTROL -> -MATERIALS * perTier * change;
      case MEMORY_CONTROL -> -MEMORY * perTier * change;
      case IMPORT_BAN -> -IMPORT_BAN * perTier * change;
      default -> 0;
    };
  }
}
