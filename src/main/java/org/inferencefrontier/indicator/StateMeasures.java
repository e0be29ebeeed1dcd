package org.inferencefrontier.indicator;

import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.agent.state.PolicyLedger;
import org.inferencefrontier.agent.state.StateAgent;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.policy.PolicyInstrument;

/** What is measured of states: capacity on their soil and policy. */
final class StateMeasures extends Measure {
  private final int inferenceCapacityH100e =
      ofState(
          "state.inference_capacity_h100e",
          "H100e",
          "Serving capacity on the state's soil, useful H100-equivalents.");

  private final int sovereigntyIndex =
      ofState(
          "state.sovereignty_index",
          "ratio",
          "Serving capacity on its soil of operators whose home or member the state is, and of what"
              + " its money built there, over the state's own demand, capped at 10.");

  private final int policyMoves =
      ofState(
          "state.policy_moves", "count", "Policy moves that the state decided by itself so far.");

  private final int moratoria =
      ofState(
          "state.moratoria",
          "count",
          "Stops of new connections in an area, and ends of them, that the state decided by"
              + " itself so far.");

  private final int sovereignFundUsd =
      ofState(
          "state.sovereign_fund_usd",
          "USD",
          "Public money for sovereign compute so far, of dated programmes and of its own.");

  private final int exportTier =
      ofState(
          "state.export_tier",
          "1-4",
          "Export tier for the export controller's chips: 1 free, 2 capped, 3 variants only, 4"
              + " barred.");

  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    StateAgent[] states = model.states();
    PolicyLedger ledger = model.policyLedger();
    PolicyBook policy = model.policy();
    double[] sovereignty = model.stateView().sovereigntyIndex;
    for (int s = 0; s < states.length; s++) {
      row[first[inferenceCapacityH100e] + s] = states[s].inferenceCapacity;
      row[first[sovereigntyIndex] + s] = sovereignty[s];
      row[first[policyMoves] + s] = ledger.ownMoves(s);
      row[first[moratoria] + s] = ledger.ownMoves(s, PolicyInstrument.MORATORIUM);
      row[first[sovereignFundUsd] + s] = policy.sovereignFundUsd(s);
      row[first[exportTier] + s] = policy.exportTier(s);
    }
  }
}
