package org.inferencefrontier.gui;

import java.awt.Color;
import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.visual.AgentColours;
import org.inferencefrontier.visual.Palette;
import org.inferencefrontier.visual.Region;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.profile.StateProfile;
import org.inferencefrontier.world.profile.VendorProfile;

/** The live charts: side by side, and one a tab with MASON's options. */
final class Charts {
  /** A vendor has a line of its own once it has this share of the market. */
  private static final double LARGE_SHARE = 0.05;

  /** Charts that are shown together; the others have a tab only. */
  private static final int SIDE_BY_SIDE = 4;

  private static final String SERVING_CAPACITY = "state.inference_capacity_h100e";

  private final LiveRun run;
  private final List<LiveChart> charts = new ArrayList<>();
  private final JFrame frame = new JFrame("Charts");
  private final JTabbedPane tabs = new JTabbedPane();
  private final JPanel all = new JPanel(new GridLayout(1, 0, 1, 1));

  Charts(LiveRun run) {
    this.run = run;
    tabs.addTab("All", all);
    add("Vendors", vendors(run.world()));
    add("Training to inference", uses());
    add("Regions", regions(run.world()));
    add("Power", power());
    add("Prices", prices());
    frame.setContentPane(tabs);
    frame.setDefaultCloseOperation(JFrame.HIDE_ON_CLOSE);
    frame.pack();
  }

  private void add(String tab, LiveChart chart) {
    charts.add(chart);
    chart.endAfter(run.months());
    if (charts.size() <= SIDE_BY_SIDE) {
      all.add(chart.panel());
    }
    // MASON's options stand to the left; they open with the divider.
    if (chart.generator().getComponent(0) instanceof JSplitPane split) {
      split.setOneTouchExpandable(true);
      SwingUtilities.invokeLater(() -> split.setDividerLocation(0));
    }
    tabs.addTab(tab, chart.generator());
  }

  private static LiveChart vendors(World world) {
    List<LiveChart.Line> lines = new ArrayList<>();
    for (VendorProfile vendor : world.vendors()) {
      String id = vendor.id();
      lines.add(
          new LiveChart.Line(
              vendor.name(), AgentColours.of(id), run -> run.value("vendor.revenue_share", id)));
    }
    return LiveChart.ofShares("Accelerator revenue", lines, LARGE_SHARE);
  }

  private static LiveChart uses() {
    return new LiveChart(
        "Inference's share",
        "share",
        1,
        List.of(
            world("Compute", Palette.BLUE, "world.inference_share_of_compute"),
            world("Electricity", Palette.ORANGE, "world.inference_share_of_energy"),
            world("Accelerator spend", Palette.GREEN, "world.inference_share_of_spend"),
            world("Laboratories' budgets", Palette.PURPLE, "world.inference_share_of_lab_budget")));
  }

  private static LiveChart regions(World world) {
    List<String> all = world.states().stream().map(StateProfile::id).toList();
    List<LiveChart.Line> lines = new ArrayList<>();
    for (Region region : Region.values()) {
      List<String> states = all.stream().filter(id -> Region.of(world, id) == region).toList();
      lines.add(
          new LiveChart.Line(
              region.title(),
              region.colour(),
              run -> run.sum(SERVING_CAPACITY, states) / run.sum(SERVING_CAPACITY, all)));
    }
    return new LiveChart("Serving capacity", "share", 1, lines);
  }

  private static LiveChart power() {
    return new LiveChart(
        "Electricity of data centres",
        "TWh a year",
        Double.NaN,
        List.of(
            world("All data centres", Palette.MUTED, "world.datacenter_twh"),
            world("AI", Palette.VERMILLION, "world.ai_twh")));
  }

  private static LiveChart prices() {
    return LiveChart.ofPowers(
        "Compute in the West",
        "USD an H100e-hour",
        List.of(
            world("Rental price", Palette.BLUE, "world.rental_usd_per_h100e_hour"),
            world(
                "User cost of new compute", Palette.ORANGE, "world.user_cost_usd_per_h100e_hour")));
  }

  private static LiveChart.Line world(String name, Color colour, String indicator) {
    return new LiveChart.Line(name, colour, run -> run.value(indicator, ""));
  }

  /** Adds the month that has just ended; called under the lock of the model's schedule. */
  void addMonth() {
    int months = run.model().month();
    List<double[]> values = charts.stream().map(chart -> chart.read(run)).toList();
    SwingUtilities.invokeLater(
        () -> {
          for (int i = 0; i < charts.size(); i++) {
            charts.get(i).add(months, values.get(i));
          }
        });
  }

  /** Empties all charts for another run. */
  void clear() {
    SwingUtilities.invokeLater(() -> charts.forEach(LiveChart::clear));
  }

  JFrame frame() {
    return frame;
  }

  List<LiveChart> list() {
    return List.copyOf(charts);
  }
}
