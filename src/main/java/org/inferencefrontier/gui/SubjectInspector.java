package org.inferencefrontier.gui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JTabbedPane;
import org.inferencefrontier.gui.live.LiveRun;
import sim.display.GUIState;

/** A subject's live properties and, for those who decide, its latest decisions. */
final class SubjectInspector extends FittedInspector {
  private static final long serialVersionUID = 1L;
  private static final int MOST_PROPERTIES = 60;

  /** Pixels; a console that is lower scrolls. */
  private static final int LEAST_HEIGHT_OF_DECISIONS = 280;

  private final FittedProperties properties;
  private final transient Optional<DecisionPanel> decisions;

  SubjectInspector(Subject subject, LiveRun run, DecisionWords words, GUIState state) {
    setLayout(new BorderLayout());
    setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
    setTitle(subject.title());
    properties =
        new FittedProperties(subject.properties(), state, subject.title(), MOST_PROPERTIES);
    properties.setVolatile(true);
    decisions = subject.agent().map(agent -> new DecisionPanel(run, agent, words));
    if (decisions.isPresent()) {
      JTabbedPane tabs = new Tabs();
      tabs.addTab("Now", properties);
      tabs.addTab("Decisions", decisions.get());
      add(tabs, BorderLayout.CENTER);
    } else {
      add(properties, BorderLayout.CENTER);
    }
    setVolatile(true);
  }

  @Override
  public void updateInspector() {
    properties.updateInspector();
    decisions.ifPresent(DecisionPanel::updateInspector);
  }

  /**
   * As high as a page's figures need, which may scroll; decisions scroll inside and take the height
   * that there is, so that the words under their rows are in sight.
   */
  private static final class Tabs extends JTabbedPane {
    private static final long serialVersionUID = 1L;

    @Override
    public Dimension getPreferredSize() {
      Dimension all = super.getPreferredSize();
      return getSelectedComponent() instanceof DecisionPanel
          ? new Dimension(all.width, Math.min(all.height, LEAST_HEIGHT_OF_DECISIONS))
          : all;
    }
  }
}
