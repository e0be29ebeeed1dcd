package org.inferencefrontier.gui;

import java.awt.BorderLayout;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import sim.display.GUIState;

/**
 * The tab "Model": which scenario the next run takes, and what can be changed while one goes on.
 */
final class ModelTab extends FittedInspector {
  private static final long serialVersionUID = 1L;
  private static final int MOST_PROPERTIES = 40;

  private final FittedProperties levers;
  private final JComboBox<Scenarios.Choice> scenarios;
  private final WrappedText description = new WrappedText();

  /**
   * @param chosen told which scenario the next run takes
   */
  ModelTab(
      Scenarios source,
      Scenarios.Choice present,
      Controls controls,
      GUIState state,
      Consumer<Scenarios.Choice> chosen) {
    setLayout(new BorderLayout(0, 10));
    setBorder(BorderFactory.createEmptyBorder(10, 10, 10, 10));
    scenarios = new JComboBox<>(source.choices().toArray(Scenarios.Choice[]::new));
    scenarios.setSelectedItem(present);
    describe(present);
    scenarios.addActionListener(
        event -> {
          Scenarios.Choice choice = (Scenarios.Choice) scenarios.getSelectedItem();
          describe(choice);
          chosen.accept(choice);
        });
    levers =
        new FittedProperties(
            controls.properties(), state, "Levers, from the next month on", MOST_PROPERTIES);
    levers.setVolatile(true);
    setVolatile(true);
    add(top(), BorderLayout.NORTH);
    add(levers, BorderLayout.CENTER);
    add(bottom(controls), BorderLayout.SOUTH);
  }

  private JComponent top() {
    JPanel row = new JPanel(new BorderLayout(8, 0));
    row.add(new JLabel("Scenario"), BorderLayout.WEST);
    row.add(scenarios, BorderLayout.CENTER);
    JPanel panel = new JPanel(new BorderLayout(0, 6));
    panel.add(row, BorderLayout.NORTH);
    panel.add(description, BorderLayout.CENTER);
    return panel;
  }

  private static JComponent bottom(Controls controls) {
    JButton reset = new JButton("Forget levers set for the next run");
    reset.addActionListener(event -> controls.reset());
    JPanel panel = new JPanel();
    panel.setLayout(new BoxLayout(panel, BoxLayout.X_AXIS));
    panel.add(reset);
    panel.add(Box.createHorizontalGlue());
    return panel;
  }

  private void describe(Scenarios.Choice choice) {
    description.setText(
        choice.description()
            + "\n\n"
            + "A scenario and a seed count from the next start; the seed is on the tab Console.");
  }

  @Override
  public void updateInspector() {
    levers.updateInspector();
  }
}
