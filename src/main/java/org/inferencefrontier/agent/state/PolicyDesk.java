package org.inferencefrontier.agent.state;

import java.io.Serializable;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.RandomStreams;

/**
 * What lies before the states at a review; one for a run.
 *
 * @param view last month's figures
 * @param book policies in force
 * @param ledger where moves are entered
 * @param controller index of the state that controls exports of frontier chips, -1 if none
 * @param rival index of its largest rival, -1 if none
 * @param states every state
 * @param random the run's streams
 * @param log where decisions are kept
 */
public record PolicyDesk(
    StateView view,
    PolicyBook book,
    PolicyLedger ledger,
    int controller,
    int rival,
    StateAgent[] states,
    RandomStreams random,
    DecisionLog log)
    implements Serializable {}
