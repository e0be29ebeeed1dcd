package org.inferencefrontier.gui.map;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.swing.Box;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.visual.Palette;
import sim.display.Display2D;
import sim.display.GUIState;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.LocationWrapper;
import sim.util.Bag;

/** MASON's display with the layers of the map. */
public final class MapWindow {
  private static final String FLOWS = "Inference served from elsewhere";
  private static final String LEGEND = "Legend, date and scale";
  private static final String NOTHING = "nothing";
  private static final int SCALE_WIDTH = 150;

  /** Height of what the window has around the map: its title and MASON's bar. */
  private static final int AROUND = 88;

  /** Height of a row of the bar above the map. */
  private static final int ROW = 28;

  /** Width from which on all of the bar stands in a row, pixels. */
  private static final int ONE_ROW = 1060;

  /** Width from which on it stands in two. */
  private static final int TWO_ROWS = 560;

  private static final int LEGEND_ROOM = 32;
  private static final int LEGEND_ROOM_OF_SMALL = 36;

  private final GUIState state;
  private final LiveRun run;
  private final Geometry geometry;
  private final Display2D display;
  private final Motion motion;
  private final JFrame frame;
  private final LayerMenu menu;
  private final LandLayer land;
  private final Map<Symbols, MapLayer> symbols = new EnumMap<>(Symbols.class);
  private final StatusLine status;
  private final WrappingBar bar = new WrappingBar();

  /**
   * @param width width of the map at scale 1, pixels
   * @param clicked told what was clicked on
   * @param describe a line about what is under the pointer
   */
  public MapWindow(
      GUIState state,
      LiveRun run,
      double width,
      Consumer<MapHit> clicked,
      Function<MapHit, String> describe) {
    this.state = state;
    this.run = run;
    this.geometry = new Geometry(run.world());
    double height = Math.ceil(width * Geometry.HEIGHT / Geometry.WIDTH) + legendRoom(width);
    display = new Display2D(width, height, state);
    motion = new Motion(display::repaint);
    Frame layers = new Frame(new LegendBoard(), motion);
    land = new LandLayer(run, layers, geometry);
    attach(layers);
    menu = new LayerMenu(display);
    menu.exclude(Stream.of(Ground.values()).map(Ground::title).toList());
    menu.exclude(Stream.of(Symbols.values()).map(Symbols::title).toList());
    dress();
    frame = display.createFrame();
    frame.setTitle("The world");
    status = new StatusLine(display, point -> describe.apply(hit(point)));
    frame.getContentPane().add(status, BorderLayout.SOUTH);
    new MapMouse(
            display,
            point -> locked(() -> status.point(point)),
            status::clear,
            point -> locked(() -> click(hit(point), clicked)))
        .listen();
  }

  /** Rows that the bar above the map takes beyond the first. */
  private static int moreRows(double width) {
    return width < TWO_ROWS ? 2 : width < ONE_ROW ? 1 : 0;
  }

  /**
   * Height of what the window has around the map.
   *
   * @param width width of the map, pixels
   */
  public static int around(double width) {
    return AROUND + legendRoom(width) + moreRows(width) * ROW;
  }

  /** What the display has below the map, so that the legend reaches no land with data. */
  static int legendRoom(double width) {
    return width < LegendStrip.SMALL_MAP ? LEGEND_ROOM_OF_SMALL : LEGEND_ROOM;
  }

  /** The pointer moves while the model may be in the middle of a month. */
  private void locked(Runnable action) {
    synchronized (state.state.schedule) {
      action.run();
    }
  }

  /** Tells anew what is under the pointer, after a month; from any thread. */
  public void tellMonth() {
    SwingUtilities.invokeLater(() -> locked(status::tell));
  }

  /** Forgets what was under the pointer, for another run; from any thread. */
  public void clearStatus() {
    SwingUtilities.invokeLater(status::clear);
  }

  /** The line under the map. */
  public String status() {
    return status.getText();
  }

  private static void click(MapHit hit, Consumer<MapHit> clicked) {
    if (!hit.isEmpty()) {
      clicked.accept(hit);
    }
  }

  private void attach(Frame layers) {
    SiteMap sites = new SiteMap(run);
    symbols.put(
        Symbols.SITES_BY_OWNER,
        new SiteLayer(run, layers, geometry, sites, new OwnerColours(run, sites)));
    symbols.put(
        Symbols.SITES_BY_USE, new SiteLayer(run, layers, geometry, sites, new UseColours()));
    symbols.put(Symbols.TRAINING_AGAINST_INFERENCE, new UseLayer(run, layers, geometry));
    symbols.put(Symbols.ON_THE_WAY, new PipelineLayer(run, layers, geometry));
    display.attach(land, "Land");
    for (Ground ground : Ground.values()) {
      display.attach(
          new GroundLayer(run, layers, geometry, ground),
          ground.title(),
          ground == Ground.RESERVE_MARGIN);
    }
    display.attach(new FlowLayer(run, layers, geometry), FLOWS, false);
    symbols.forEach(
        (symbol, layer) -> display.attach(layer, symbol.title(), symbol == Symbols.SITES_BY_OWNER));
    display.attach(new LegendLayer(run, layers.board()), LEGEND);
  }

  /** Makes MASON's display fit for a map: our choices in its bar, no clipping, no smearing. */
  private void dress() {
    display.setBackdrop(Palette.GROUND);
    display.setClipping(false);
    display.display.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_AS_NEEDED);
    display.display.setVerticalScrollBarPolicy(JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED);
    // Else scrolling would drag the legend along.
    display.display.getViewport().setScrollMode(JViewport.SIMPLE_SCROLL_MODE);
    display.display.getViewport().addChangeListener(event -> motion.touch());
    // Films need a library that is not here; frames are recorded instead.
    display.header.remove(display.movieButton);
    display.scaleField.setMaximumSize(new Dimension(SCALE_WIDTH, 40));
    // In one row with MASON's buttons half of our choices would be out of sight in a small window.
    bar.add(buttons());
    bar.add(named("Ground ", choice(Stream.of(Ground.values()).map(Ground::title).toList())));
    bar.add(named("Symbols ", choice(Stream.of(Symbols.values()).map(Symbols::title).toList())));
    bar.add(flows());
    display.add(bar, BorderLayout.NORTH);
  }

  /** MASON's own choices; the bar that they stand in wants no room of its own. */
  private Component buttons() {
    Box buttons = Box.createHorizontalBox();
    for (Component button : display.header.getComponents()) {
      buttons.add(button);
    }
    display.remove(display.header);
    return buttons;
  }

  private static Component named(String name, Component choice) {
    Box both = Box.createHorizontalBox();
    both.add(new JLabel(name));
    both.add(choice);
    return both;
  }

  /** Puts something at the end of the bar above the map. */
  public void addToBar(Component component) {
    bar.add(component);
  }

  /** A list that shows at most one of several layers, and follows MASON's own menu. */
  private JComboBox<String> choice(List<String> titles) {
    List<String> all = new ArrayList<>(titles);
    all.add(NOTHING);
    JComboBox<String> box = new JComboBox<>(all.toArray(String[]::new));
    Runnable follow =
        () ->
            box.setSelectedItem(titles.stream().filter(menu::isShown).findFirst().orElse(NOTHING));
    follow.run();
    menu.whenChanged(follow);
    box.addActionListener(
        event -> {
          Object chosen = box.getSelectedItem();
          if (titles.contains(chosen)) {
            menu.show((String) chosen);
          } else {
            titles.forEach(menu::hide);
          }
        });
    return box;
  }

  private JCheckBox flows() {
    JCheckBox box = new JCheckBox("Flows");
    box.setToolTipText(FLOWS);
    menu.whenChanged(() -> box.setSelected(menu.isShown(FLOWS)));
    box.addActionListener(event -> showFlows(box.isSelected()));
    return box;
  }

  /** Shows or hides flows of inference. */
  public void showFlows(boolean shown) {
    if (shown) {
      menu.show(FLOWS);
    } else {
      menu.hide(FLOWS);
    }
  }

  /** What lies under a pixel of the display. Call it under the lock of the model's schedule. */
  public MapHit hit(Point point) {
    Rectangle2D.Double pixel = new Rectangle2D.Double(point.x, point.y, 1, 1);
    List<Site> sites = new ArrayList<>();
    for (Map.Entry<Symbols, MapLayer> shown : symbols.entrySet()) {
      if (menu.isShown(shown.getKey().title())) {
        MapLayer layer = shown.getValue();
        Bag hits = new Bag();
        layer.hitObjects(display.getDrawInfo2D(layer, pixel), hits);
        for (int i = hits.numObjs - 1; i >= 0; i--) {
          sites.add((Site) ((LocationWrapper) hits.objs[i]).getObject());
        }
      }
    }
    return new MapHit(sites, sites.isEmpty() ? areaAt(pixel) : sites.get(0).area());
  }

  private int areaAt(Rectangle2D.Double pixel) {
    DrawInfo2D info = display.getDrawInfo2D(land, pixel);
    Point2D.Double place = MapView.of(info).place(pixel.x, pixel.y);
    for (int a = 0; a < run.world().areas().size(); a++) {
      Shape shape = geometry.area(a);
      if (shape != null && shape.contains(place)) {
        return a;
      }
    }
    return -1;
  }

  /** A picture of what the display shows now. Call it under the lock of the model's schedule. */
  public BufferedImage picture() {
    motion.settle();
    return display.insideDisplay.paint(null, true, false);
  }

  /** MASON's display. */
  public Display2D display() {
    return display;
  }

  /** The display's window. */
  public JFrame frame() {
    return frame;
  }
}
