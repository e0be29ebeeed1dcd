package org.inferencefrontier.gui;

import java.awt.Component;
import java.awt.Container;
import java.awt.FileDialog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JOptionPane;
import javax.swing.JTabbedPane;
import sim.display.Console;
import sim.util.gui.Utilities;

/** MASON's console, in which a run that came to its end stays to be looked at until play. */
final class FrontierConsole extends Console {
  private static final long serialVersionUID = 1L;

  private static final String ENDING = ".checkpoint";

  private final transient FrontierWithUI windows;

  FrontierConsole(FrontierWithUI windows) {
    super(windows);
    this.windows = windows;
    spell(getTabPane());
  }

  /** MASON's button for an inspector's own window is misspelt. */
  private static void spell(Container container) {
    for (Component component : container.getComponents()) {
      if (component instanceof JButton button && "Detatch".equals(button.getText())) {
        button.setText("Detach");
      } else if (component instanceof Container inner) {
        spell(inner);
      }
    }
  }

  /** MASON begins another run, held before its first month, where none goes on. */
  @Override
  public synchronized void pressPause() {
    if (getPlayState() == PS_STOPPED && windows.isOver()) {
      return;
    }
    super.pressPause();
  }

  @Override
  public void doOpen() {
    keepingTabs(super::doOpen);
  }

  @Override
  public void doSave() {
    windows.file().ifPresentOrElse(this::save, this::doSaveAs);
  }

  @Override
  public void doSaveAs() {
    FileDialog dialog = new FileDialog(this, "Save Run As...", FileDialog.SAVE);
    Optional<Path> before = windows.file();
    dialog.setFile(before.map(Path::getFileName).map(Path::toString).orElse("Untitled" + ENDING));
    before.map(Path::getParent).map(Path::toString).ifPresent(dialog::setDirectory);
    dialog.setVisible(true);
    if (dialog.getFile() != null) {
      String name = Utilities.ensureFileEndsWith(dialog.getFile(), ENDING);
      save(Path.of(dialog.getDirectory(), name));
    }
  }

  private void save(Path file) {
    try {
      windows.save(file);
    } catch (IOException problem) {
      JOptionPane.showMessageDialog(
          this,
          "The run was not saved as " + file + ": " + Checkpoint.reason(problem),
          "The run was not saved",
          JOptionPane.ERROR_MESSAGE);
    }
  }

  /**
   * Does something that must not move the tabs: MASON puts that of the model behind all others when
   * a file is opened, and shows another.
   */
  void keepingTabs(Runnable work) {
    JTabbedPane tabs = getTabPane();
    List<String> titles =
        IntStream.range(0, tabs.getTabCount()).mapToObj(tabs::getTitleAt).toList();
    String shown = titles.get(tabs.getSelectedIndex());
    work.run();
    for (int place = 0; place < titles.size(); place++) {
      int now = tabs.indexOfTab(titles.get(place));
      if (now > place) {
        Component content = tabs.getComponentAt(now);
        tabs.removeTabAt(now);
        tabs.insertTab(titles.get(place), null, content, null, place);
      }
    }
    tabs.setSelectedIndex(tabs.indexOfTab(shown));
  }
}
