package org.inferencefrontier.model.economy;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

class MarketStatesTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());

  private final MarketStates states = new MarketStates(INDEX);

  @Test
  void everyStateHasOnePlaceAmongThoseOfItsMarket() {
    assertThat(states.count()).isEqualTo(INDEX.world().states().size());
    for (int s = 0; s < states.count(); s++) {
      int market = INDEX.marketOfState(s);
      assertThat(states.state(states.place(s))).isEqualTo(s);
      assertThat(states.place(s)).isBetween(states.first(market), states.end(market) - 1);
    }
  }

  @Test
  void statesOfAMarketKeepTheirOrderAndMarketsFollowEachOther() {
    assertThat(states.first(WorldIndex.WEST)).isZero();
    assertThat(states.first(WorldIndex.CHINA)).isEqualTo(states.end(WorldIndex.WEST));
    assertThat(states.end(WorldIndex.CHINA)).isEqualTo(states.count());
    for (int place = states.first(WorldIndex.WEST) + 1;
        place < states.end(WorldIndex.WEST);
        place++) {
      assertThat(states.state(place)).isGreaterThan(states.state(place - 1));
    }
  }
}
