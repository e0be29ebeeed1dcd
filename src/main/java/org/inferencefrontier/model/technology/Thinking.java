package org.inferencefrontier.model.technology;

import java.io.Serializable;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.lab.ReasoningDepth;
import org.inferencefrontier.agent.lab.ReasoningSettings;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.InferenceDemand;
import org.inferencefrontier.model.economy.WorldIndex;

/** How long laboratories let their models think, and what that makes of a mean request. */
final class Thinking implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;

  /** Compute of a million tokens when reasoning models appear in the West, USD; -1 before. */
  private double firstPassUsd = -1;

  Thinking(Economy economy) {
    this.economy = economy;
  }

  /** Every laboratory's models think as long as it pays at the compute price of its home. */
  void deepen() {
    ReasoningSettings settings = economy.settings().reasoning();
    if (economy.month() >= settings.firstMonth()) {
      double work = economy.demand().work();
      if (firstPassUsd < 0) {
        firstPassUsd = economy.markets()[WorldIndex.WEST].rentalUsd * work;
      }
      double ramp = Math.min(1, (economy.month() - settings.firstMonth()) / settings.rampMonths());
      for (Lab lab : economy.labs()) {
        double cheapening = firstPassUsd / (economy.markets()[lab.market()].rentalUsd * work);
        double price = 1 / (1 - economy.providers().meanMargin(lab));
        double worth = ReasoningDepth.worthOverPass(cheapening, price, settings);
        double depth =
            settings.multiplier()
                * Exponentials.power(ReasoningDepth.best(worth, settings.exchange()), ramp);
        lab.deepen(Math.max(1, Math.min(settings.most(), depth)), settings);
      }
    }
    economy.demand().setReasoning(meanDepth());
  }

  /** Compute asked for over what single passes would take, chat and agentic requests. */
  private double meanDepth() {
    double compute = 0;
    double passes = 0;
    for (Lab lab : economy.labs()) {
      for (int m = 0; m < WorldIndex.MARKETS; m++) {
        for (int k = InferenceDemand.CHAT; k < InferenceDemand.SEGMENTS; k++) {
          double volume = economy.providers().volume(lab.index(), m, k);
          compute += volume;
          passes += volume / lab.reasoningDepth();
        }
      }
    }
    return passes > 0 ? compute / passes : 1;
  }
}
