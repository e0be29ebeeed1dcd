package org.inferencefrontier.cli.study;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import org.inferencefrontier.analysis.claim.ClaimBook;
import org.inferencefrontier.analysis.claim.ClaimResult;
import org.inferencefrontier.study.statistics.Spread;
import org.inferencefrontier.world.evidence.Claim;
import org.inferencefrontier.world.time.Timeline;

/** Prints what runs say about claims for programs; what does not exist is null. */
final class ClaimJson {
  private ClaimJson() {}

  static void write(ClaimBook book, PrintWriter out) throws IOException {
    ArrayNode claims = JsonNodeFactory.instance.arrayNode();
    book.measured().forEach(result -> claims.add(measured(result)));
    for (ClaimBook.Unmeasured claim : book.unmeasured()) {
      claims.add(head(claim.claim()).put("not_measured_because", claim.why()));
    }
    out.println(
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(claims));
  }

  private static ObjectNode measured(ClaimResult result) {
    ObjectNode node = head(result.claim());
    node.put("definition", result.definition());
    node.put("unit", result.unit());
    node.put("n", result.runs());
    node.put("held", result.held());
    node.put("share", result.share());
    node.put("share_low", result.shareLow());
    node.put("share_high", result.shareHigh());
    put(node, "first_p50", result.first().median());
    put(node, "value_p05", result.value().p05());
    put(node, "value_p50", result.value().median());
    put(node, "value_p95", result.value().p95());
    node.put("dated", result.since().n());
    Spread since = result.since();
    node.put("since_p05", month(since.p05()));
    node.put("since_p50", month(since.median()));
    node.put("since_p95", month(since.p95()));
    return node;
  }

  private static ObjectNode head(Claim claim) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", claim.id())
        .put("claim", claim.claim())
        .put("comparison", claim.comparison())
        .put("stated", claim.value())
        .put("when", claim.when());
  }

  /** JSON has no NaN. */
  private static void put(ObjectNode node, String name, double value) {
    if (Double.isNaN(value)) {
      node.putNull(name);
    } else {
      node.put(name, value);
    }
  }

  private static String month(double since) {
    return Double.isNaN(since) ? null : Timeline.month((int) Math.round(since)).toString();
  }
}
