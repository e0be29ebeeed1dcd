package org.inferencefrontier.model.economy;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.market.Exponentials;

/**
 * What draws users of a state to a laboratory beside its models and prices: that it is of home or
 * of friends, and that its answers come soon. Neither moves every month.
 */
final class UserAffinity implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int SEGMENTS = InferenceDemand.SEGMENTS;

  private final Economy economy;
  private final int labs;
  private final MarketStates states;
  private final AnswerTime answerTime;

  // At [segment * labs + lab][place of a state]: both together.
  private final double[][] affinity;

  // At [lab][place of a state]: preference for laboratories of home and friends, and its
  // exponential; alignments and the weight of sovereignty for which they are right.
  private final double[][] preferred;
  private final double[][] sovereign;
  private int alignmentMoves = -1;
  private double preference;

  UserAffinity(Economy economy, MarketStates states) {
    this.economy = economy;
    this.states = states;
    labs = economy.labs.length;
    answerTime = new AnswerTime(economy, states);
    affinity = new double[SEGMENTS * labs][states.count()];
    preferred = new double[labs][states.count()];
    sovereign = new double[labs][states.count()];
    for (double[] row : sovereign) {
      Arrays.fill(row, 1);
    }
  }

  /** Factor on a laboratory's appeal in a segment by place of a state; callers must not write. */
  double[] byPlace(int lab, int segment) {
    return affinity[segment * labs + lab];
  }

  /** How long users wait. */
  AnswerTime answerTime() {
    return answerTime;
  }

  /** Works out anew what has moved. */
  void update() {
    boolean waits = answerTime.update();
    boolean aligns = measureSovereignty();
    if (waits || aligns) {
      for (int k = 0; k < SEGMENTS; k++) {
        for (int l = 0; l < labs; l++) {
          double[] appeal = answerTime.appeal(l, k);
          double[] nearer = sovereign[l];
          double[] row = affinity[k * labs + l];
          for (int i = 0; i < row.length; i++) {
            row[i] = nearer[i] * appeal[i];
          }
        }
      }
    }
  }

  /** Reads alignments; false if none has moved. */
  private boolean measureSovereignty() {
    double weight = economy.settings.lab().sovereigntyPreference();
    if (alignmentMoves == economy.policy.alignmentMoves() && preference == weight) {
      return false;
    }
    alignmentMoves = economy.policy.alignmentMoves();
    preference = weight;
    for (int l = 0; l < labs; l++) {
      for (int i = 0; i < states.count(); i++) {
        double nearer = weight * economy.policy.alignment(economy.labs[l].home(), states.state(i));
        if (nearer != preferred[l][i]) {
          preferred[l][i] = nearer;
          sovereign[l][i] = Exponentials.exp(nearer);
        }
      }
    }
    return true;
  }
}
