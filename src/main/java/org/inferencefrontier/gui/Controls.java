package org.inferencefrontier.gui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import sim.util.Interval;
import sim.util.Propertied;
import sim.util.Properties;

/**
 * What the user can set. A setting acts from the next month on. What is set before a run's first
 * month or while none goes on is kept for the runs to come, until it is reset; what is set during a
 * run ends with it.
 */
final class Controls implements Propertied {
  private static final String OWN_SILICON = "silicon.allowed";
  private static final String[] TIERS = {"1 free", "2 capped", "3 variants only", "4 barred"};

  /** Whose access to chips is in dispute besides the rival's: the Gulf and India. */
  private static final List<String> DISPUTED = List.of("are", "sau", "qat", "kwt", "ind");

  private static final String[] SILICON = {"none any more", "as they wish"};

  private final LiveRun run;
  private final BooleanSupplier running;
  private final List<Control> controls = new ArrayList<>();
  private final Map<Control, Consumer<FrontierModel>> kept = new LinkedHashMap<>();
  private final FirstTiers firstTiers = new FirstTiers();

  /**
   * @param running whether a run goes on, were it before its first month
   */
  Controls(LiveRun run, BooleanSupplier running) {
    this.run = run;
    this.running = running;
    Lever.ALL.forEach(lever -> controls.add(control(lever, run.world())));
    controls.add(
        new Control(
            "New custom silicon",
            "Whether operators start designs of their own.",
            SILICON,
            0,
            model -> model.parameter(OWN_SILICON),
            value -> model -> model.setParameter(OWN_SILICON, value)));
    if (run.model().index().exportController() >= 0) {
      addExportTiers();
    }
  }

  private void addExportTiers() {
    int rival = run.model().index().rival();
    if (rival >= 0) {
      controls.add(exportTier(rival));
    }
    DISPUTED.stream()
        .map(run.model().index()::findState)
        .filter(state -> state >= 0 && state != rival)
        .forEach(state -> controls.add(exportTier(state)));
  }

  private static Control control(Lever lever, World world) {
    ParameterDefinition parameter =
        world.parameters().definitions().get(world.parameters().indexOf(lever.parameter()));
    return new Control(
        lever.title(),
        parameter.description() + " (" + lever.parameter() + ", " + parameter.unit() + ")",
        new Interval(lever.low(), lever.high()),
        lever.step(),
        model -> model.parameter(lever.parameter()),
        value -> model -> model.setParameter(lever.parameter(), value));
  }

  private Control exportTier(int state) {
    return new Control(
        "Export tier of " + run.world().states().get(state).name(),
        "What the export controller lets through. Dated events and its own reviews move it too.",
        TIERS,
        0,
        model ->
            (isBeforeFirstMonth(model)
                    ? firstTiers.of(model, state)
                    : model.policy().exportTier(state))
                - 1,
        value -> model -> setExportTier(model, state, value.intValue() + 1));
  }

  private void setExportTier(FrontierModel model, int state, int tier) {
    if (isBeforeFirstMonth(model)) {
      firstTiers.choose(state, tier);
    } else {
      model.policy().setExportTier(state, tier);
    }
  }

  private static boolean isBeforeFirstMonth(FrontierModel model) {
    return model.month() == 0;
  }

  List<Control> list() {
    return List.copyOf(controls);
  }

  double value(Control control) {
    return control.reading().applyAsDouble(run.model());
  }

  /** Sets a value, under the lock of the model's schedule. */
  void set(Control control, double value) {
    if (Math.abs(value - value(control)) <= control.step()) {
      return;
    }
    Consumer<FrontierModel> change = control.setting().apply(value);
    change.accept(run.model());
    if (!running.getAsBoolean() || isBeforeFirstMonth(run.model())) {
      kept.put(control, change);
    }
  }

  /** Gives a new run what was set before it. */
  void apply(FrontierModel model) {
    kept.values().forEach(change -> change.accept(model));
  }

  /** Forgets what was set for runs to come. */
  void reset() {
    kept.clear();
    firstTiers.forget();
  }

  /**
   * Tiers that the first month is to begin with, other than the inputs say; a model takes them with
   * its world only.
   */
  FirstTiers firstTiers() {
    return firstTiers;
  }

  @Override
  public Properties properties() {
    return new ControlProperties(this);
  }
}
