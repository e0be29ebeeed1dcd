package org.inferencefrontier.gui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.JToggleButton;

/** Starts and stops the recording of frames. */
final class RecordButton extends JToggleButton {
  private static final long serialVersionUID = 1L;
  private static final String TITLE = "Record frames";

  private final transient FrameRecorder recorder;

  RecordButton(FrameRecorder recorder) {
    super(TITLE);
    this.recorder = recorder;
    setToolTipText("Write a picture after every month into a folder");
    addActionListener(event -> press());
  }

  private void press() {
    if (isSelected()) {
      setSelected(choose());
    } else {
      recorder.stop();
    }
  }

  private boolean choose() {
    JFileChooser chooser = new JFileChooser(new File("."));
    chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
    chooser.setDialogTitle("Folder for the frames");
    return chooser.showSaveDialog(this) == JFileChooser.APPROVE_OPTION
        && start(chooser.getSelectedFile().toPath());
  }

  private boolean start(Path folder) {
    try {
      recorder.start(folder);
      return true;
    } catch (IOException e) {
      JOptionPane.showMessageDialog(
          this,
          "Frames cannot be written there: " + e.getMessage(),
          TITLE,
          JOptionPane.ERROR_MESSAGE);
      return false;
    }
  }
}
