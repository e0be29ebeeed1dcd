package org.inferencefrontier.gui;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.swing.JOptionPane;
import org.inferencefrontier.gui.live.LatestDecisions;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.gui.map.MapHit;
import org.inferencefrontier.gui.map.MapWindow;
import org.inferencefrontier.gui.map.Site;
import org.inferencefrontier.indicator.Simulation;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.study.ProgramCode;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.profile.OperatorProfile;
import org.inferencefrontier.world.profile.StateProfile;
import sim.display.Console;
import sim.display.Controller;
import sim.display.GUIState;
import sim.engine.SimState;
import sim.portrayal.Inspector;
import sim.util.Bag;

/**
 * The model under MASON's console. Every start makes a new {@link FrontierModel} of the chosen
 * scenario and the console's seed, the same as a headless run makes; nothing of the windows is ever
 * put on its schedule.
 */
public final class FrontierWithUI extends GUIState {
  private static final int SITES_OPENED = 3;

  private final Scenarios source;
  private final Function<World, DecisionWords> words;
  private final int months;
  private final boolean check;
  private final LiveRun run;
  private final Subjects subjects;
  private final Controls controls;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Checkpoint checkpoint = new Checkpoint(ProgramCode.fingerprint());
  private final AgentBrowser agents = new AgentBrowser(subject -> open(List.of(subject)));

  private Scenarios.Choice chosen;
  private Scenarios.Choice read;
  private Simulation simulation;
  private volatile boolean running;
  private Optional<Path> file = Optional.empty();
  private MapWindow map;
  private Charts charts;
  private FrameRecorder recorder;

  private FrontierWithUI(
      Scenarios source,
      Function<World, DecisionWords> words,
      Simulation simulation,
      FrontierModel model,
      int months,
      boolean check) {
    super(model);
    this.source = source;
    this.words = words;
    this.months = months;
    this.check = check;
    this.simulation = simulation;
    this.chosen = source.choices().get(0);
    this.read = chosen;
    this.run = new LiveRun(simulation, model);
    this.subjects = new Subjects(run);
    this.controls = new Controls(run, () -> running);
  }

  /** The console's side of a model; no window is opened yet. */
  static FrontierWithUI of(
      Scenarios source, Function<World, DecisionWords> words, long seed, int months, boolean check)
      throws Scenarios.UnreadableException {
    World world = source.read(source.choices().get(0).name());
    Simulation simulation = new Simulation(world, months, check);
    return new FrontierWithUI(source, words, simulation, model(simulation, seed), months, check);
  }

  private static FrontierModel model(Simulation simulation, long seed) {
    return simulation.newModel(
        simulation.world().parameters().referenceValues(), seed, 0, new LatestDecisions());
  }

  /** Name in MASON's windows; found by MASON under this name. */
  public static String getName() {
    return "Inference Frontier";
  }

  /** The page "About"; found by MASON under this name. */
  public static Object getInfo() {
    URL page = FrontierWithUI.class.getResource("about.html");
    return page == null ? getName() : page;
  }

  @Override
  public Controller createController() {
    Console console = new FrontierConsole(this);
    console.setNewMenuAllowed(false);
    console.setIncrementSeedOnStop(false);
    console.setVisible(true);
    return console;
  }

  @Override
  public Inspector getInspector() {
    return new ModelTab(source, chosen, controls, this, this::choose);
  }

  @Override
  public void init(Controller newController) {
    super.init(newController);
    WindowLayout layout = WindowLayout.ofScreen();
    map = new MapWindow(this, run, layout.mapWidth(), this::open, this::describe);
    recorder = new FrameRecorder(map::picture);
    map.addToBar(new RecordButton(recorder));
    charts = new Charts(run);
    map.frame().setBounds(layout.map());
    charts.frame().setBounds(layout.charts());
    newController.registerFrame(map.frame());
    newController.registerFrame(charts.frame());
    if (newController instanceof Console console) {
      console.setBounds(layout.console());
      console.getTabPane().addTab("Agents", agents);
    }
    agents.list(subjects);
    map.frame().setVisible(true);
    charts.frame().setVisible(true);
  }

  private void choose(Scenarios.Choice choice) {
    chosen = choice;
  }

  /** Reads the chosen scenario; keeps the one before if its inputs are broken. */
  private void prepare() {
    if (chosen.equals(read)) {
      return;
    }
    try {
      simulation = new Simulation(source.read(chosen.name()), months, check);
      read = chosen;
    } catch (Scenarios.UnreadableException e) {
      JOptionPane.showMessageDialog(
          map.frame(), e.getMessage(), "The scenario cannot be read", JOptionPane.ERROR_MESSAGE);
      chosen = read;
    }
  }

  @Override
  public void start() {
    prepare();
    take(simulation);
    super.start();
    watch();
  }

  /** Puts a new model in place of the one before. */
  private void take(Simulation begun) {
    FrontierModel model = model(begun, state.seed());
    controls.apply(model);
    synchronized (state.schedule) {
      state = model;
      run.follow(begun, model);
    }
  }

  /** Begins the first month with the export tiers that were chosen before it. */
  private void takeFirstTiers() {
    if (run.model().month() == 0 && !controls.firstTiers().isEmpty()) {
      take(new Simulation(controls.firstTiers().in(run.model().index()), months, check));
      state.start();
    }
  }

  /** A saved run of the same actors and places: the map and the levers know no others. */
  @Override
  public boolean validSimState(SimState saved) {
    return saved instanceof FrontierModel model
        && ids(model.index().world()).equals(ids(run.world()));
  }

  private static List<String> ids(World world) {
    return Stream.of(
            world.areas().stream().map(GridArea::id),
            world.states().stream().map(StateProfile::id),
            world.operators().stream().map(OperatorProfile::id))
        .flatMap(Function.identity())
        .toList();
  }

  /**
   * Saves the run as it stands, between two months if it goes on.
   *
   * @throws IOException if that is impossible; what stood there is as it was
   */
  void save(Path into) throws IOException {
    synchronized (state.schedule) {
      checkpoint.write(state, into);
    }
    file = Optional.of(into);
  }

  /** Where the run was saved or opened last. */
  Optional<Path> file() {
    return file;
  }

  @Override
  public boolean readNewStateFromCheckpoint(File opened) {
    SimState saved = checkpoint.read(opened.toPath());
    if (!validSimState(saved)) {
      throw new Checkpoint.UnreadableException(
          opened.toPath(), "has other agents or places than the inputs that the console runs on");
    }
    finish();
    load(saved);
    file = Optional.of(opened.toPath());
    return true;
  }

  @Override
  public void load(SimState saved) {
    super.load(saved);
    FrontierModel model = (FrontierModel) saved;
    run.follow(new Simulation(model.index().world(), months, check), model);
    source.choices().stream()
        .filter(choice -> choice.name().equals(run.world().scenario().name()))
        .findFirst()
        .ifPresent(this::choose);
    watch();
  }

  /** Follows the run from here on. */
  private void watch() {
    running = true;
    charts.clear();
    map.clearStatus();
    scheduleRepeatingImmediatelyAfter(ignored -> closeMonth());
    map.display().reset();
    map.display().repaint();
  }

  private void closeMonth() {
    run.refresh();
    charts.addMonth();
    map.tellMonth();
    recorder.record(run.model().month());
  }

  /** A month; false after the last. */
  @Override
  public boolean step() {
    takeFirstTiers();
    return !isOver() && super.step();
  }

  boolean isOver() {
    return run.model().month() >= run.months();
  }

  @Override
  public void finish() {
    super.finish();
    running = false;
  }

  @Override
  public void quit() {
    super.quit();
    if (map != null) {
      map.frame().dispose();
      charts.frame().dispose();
    }
    closed.countDown();
  }

  /** Waits until the console is closed. */
  void awaitClose() throws InterruptedException {
    closed.await();
  }

  private void open(MapHit hit) {
    List<Subject> hits = new ArrayList<>();
    Set<Integer> owners = new LinkedHashSet<>();
    hit.sites().stream()
        .limit(SITES_OPENED)
        .forEach(
            site -> {
              hits.add(subjects.site(site));
              owners.add(site.operator());
            });
    owners.forEach(owner -> hits.add(subjects.operator(owner)));
    hits.add(subjects.utility(hit.area()));
    hits.add(subjects.state(run.model().index().stateOfArea(hit.area())));
    open(hits);
  }

  /** Opens inspectors in the console, the first in front. */
  void open(List<Subject> opened) {
    Bag inspectors = new Bag();
    Bag names = new Bag();
    synchronized (state.schedule) {
      for (Subject subject : opened) {
        inspectors.add(new SubjectInspector(subject, run, words.apply(run.world()), this));
        names.add(subject.title());
      }
    }
    controller.setInspectors(inspectors, names);
  }

  private String describe(MapHit hit) {
    if (!hit.sites().isEmpty()) {
      Site site = hit.sites().get(0);
      return String.format(Locale.US, "%s: %,.0f MW", subjects.site(site).name(), site.megawatts());
    }
    if (hit.area() < 0) {
      return " ";
    }
    return String.format(
        Locale.US,
        "%s: reserve margin %.0f%%, wait %.0f months, tariff %.0f USD/MWh",
        run.world().areas().get(hit.area()).name(),
        100 * run.model().utilities()[hit.area()].reserveMargin(),
        run.model().queueMonths(hit.area()),
        run.model().utilities()[hit.area()].tariff);
  }

  FrameRecorder recorder() {
    return recorder;
  }

  LiveRun run() {
    return run;
  }

  MapWindow map() {
    return map;
  }

  Charts charts() {
    return charts;
  }

  Controls controls() {
    return controls;
  }

  Subjects subjects() {
    return subjects;
  }
}
