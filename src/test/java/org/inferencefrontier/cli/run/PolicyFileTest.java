package org.inferencefrontier.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.agent.state.PolicyChange;
import org.inferencefrontier.agent.state.PolicyMove;
import org.inferencefrontier.agent.state.PolicyTrigger;
import org.inferencefrontier.cli.terminal.TableFile;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.world.policy.PolicyInstrument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFileTest {
  @TempDir private Path folder;

  @Test
  void aRowSaysWhoDidWhatWhenAndWhy() throws IOException {
    Path file = folder.resolve("policy.csv");
    PolicyMove dated =
        new PolicyMove(
            -3,
            "usa",
            PolicyMove.Origin.CALENDAR,
            new PolicyChange(PolicyInstrument.EXPORT_TIER, "chn", 1, 3),
            new PolicyTrigger("Rule, of October", Double.NaN, Double.NaN, Double.NaN));
    PolicyMove own =
        new PolicyMove(
            59,
            "irl",
            PolicyMove.Origin.OWN,
            new PolicyChange(PolicyInstrument.MORATORIUM, "irl", 0, 1),
            new PolicyTrigger("data centres' share of electricity", 0.25, 0.16, 0.35));
    PolicyFile.write(List.of(dated, own), file);
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "month,actor,target,instrument,origin,why,observed,alarm,score,before,after",
            "2022-10,usa,chn,\"export tier\",calendar,\"Rule, of October\",,,,1.00000,3.00000",
            "2027-12,irl,irl,moratorium,own,\"data centres' share of electricity\",0.250000,"
                + "0.160000,0.350000,0.00000,1.00000");
  }

  @Test
  void aPlaceThatDoesNotExistIsRefusedBeforeTheRun() {
    Path file = folder.resolve("none").resolve("policy.csv");
    assertThatThrownBy(() -> TableFile.checkPlace("--policy", file))
        .isInstanceOf(UserMistakeException.class)
        .hasMessage("--policy " + file + ": expected a file in a folder that exists");
  }
}
