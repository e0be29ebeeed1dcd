package org.inferencefrontier.gui;

import java.awt.BorderLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTree;
import javax.swing.tree.DefaultMutableTreeNode;
import javax.swing.tree.DefaultTreeModel;
import javax.swing.tree.TreePath;
import javax.swing.tree.TreeSelectionModel;

/** All agents by kind; a click opens an agent's inspector. */
final class AgentBrowser extends JPanel {
  private static final long serialVersionUID = 1L;

  private final JTree tree = new JTree(new DefaultMutableTreeNode());

  AgentBrowser(Consumer<Subject> opened) {
    setLayout(new BorderLayout(0, 8));
    setBorder(BorderFactory.createEmptyBorder(10, 10, 10, 10));
    tree.setRootVisible(false);
    tree.setShowsRootHandles(true);
    tree.getSelectionModel().setSelectionMode(TreeSelectionModel.SINGLE_TREE_SELECTION);
    tree.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            open(tree.getPathForLocation(event.getX(), event.getY()), opened);
          }
        });
    add(new JLabel("Click an agent to see its figures and decisions."), BorderLayout.NORTH);
    add(new JScrollPane(tree), BorderLayout.CENTER);
  }

  private static void open(TreePath path, Consumer<Subject> opened) {
    if (path != null
        && path.getLastPathComponent() instanceof DefaultMutableTreeNode node
        && node.getUserObject() instanceof Subject subject) {
      opened.accept(subject);
    }
  }

  /** Lists the agents of a run. */
  void list(Subjects subjects) {
    DefaultMutableTreeNode root = new DefaultMutableTreeNode("agents");
    for (Subject.Kind kind : Subject.Kind.values()) {
      switch (kind) {
        case WORLD -> root.add(new DefaultMutableTreeNode(subjects.theWorld()));
        case SITE -> {
          // Sites come and go; they are found on the map.
        }
        default -> root.add(branch(kind, subjects));
      }
    }
    tree.setModel(new DefaultTreeModel(root));
  }

  private static DefaultMutableTreeNode branch(Subject.Kind kind, Subjects subjects) {
    DefaultMutableTreeNode branch = new DefaultMutableTreeNode(plural(kind));
    subjects.all(kind).stream()
        .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
        .forEach(subject -> branch.add(new DefaultMutableTreeNode(subject)));
    return branch;
  }

  private static String plural(Subject.Kind kind) {
    return switch (kind) {
      case LAB -> "Laboratories";
      case UTILITY -> "Utilities and grid areas";
      case FOUNDRY -> "Foundries";
      default -> kind.title() + "s";
    };
  }
}
