package org.inferencefrontier.input.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.Inputs;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.entry.TrackedNode;
import org.inferencefrontier.input.file.YamlReader;
import org.inferencefrontier.input.problem.Nearest;
import org.inferencefrontier.input.problem.Position;
import org.inferencefrontier.input.problem.Problems;

/** Applies a scenario's and the command line's settings to the inputs before they are checked. */
public final class Overrides {
  /** Where settings of the command line are written. */
  public static final String COMMAND_LINE = "--set";

  private final Inputs inputs;
  private final Problems problems;

  /** Applies settings to these inputs; those that cannot be are added to the problems. */
  public Overrides(Inputs inputs, Problems problems) {
    this.inputs = inputs;
    this.problems = problems;
  }

  /** Applies settings of the form {@code path=value}; the value is read as YAML. */
  public void applyAll(List<String> settings) {
    Set<String> seen = new HashSet<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals <= 0) {
        problems.add(
            COMMAND_LINE,
            "'"
                + setting
                + "' is not a setting; expected path=value, such as"
                + " vendors.nvidia.pricing.strategy=match");
        continue;
      }
      String path = setting.substring(0, equals).strip();
      if (!seen.add(path)) {
        problems.add(new Position(COMMAND_LINE, 0), path, "is set twice; expected it once");
        continue;
      }
      YamlReader.parseValue(setting.substring(equals + 1), COMMAND_LINE, problems)
          .ifPresent(value -> apply(path, value));
    }
  }

  /** A parameter goes by its bare name elsewhere, as in {@code --params}. */
  private String nearest(String path, String key, List<String> keys) {
    Set<String> parameters = inputs.ids(Section.PARAMETERS);
    String section = parameters.contains(path) ? null : Nearest.to(key, keys);
    if (section != null) {
      return section;
    }
    String parameter = Nearest.to(path, parameters);
    return parameter == null ? null : Section.PARAMETERS.key() + "." + parameter;
  }

  /** Applies one setting. */
  public void apply(String path, TrackedNode value) {
    Position at = value.positions().get("");
    int dot = path.indexOf('.');
    String key = dot < 0 ? path : path.substring(0, dot);
    List<String> keys = Section.settable().stream().map(Section::key).toList();
    Optional<Section> section = Section.findByKey(key).filter(Section.settable()::contains);
    if (section.isEmpty() || dot < 0) {
      problems.add(
          at,
          path,
          section.isEmpty()
              ? "unknown path; expected it to begin with one of " + String.join(", ", keys)
              : "is not a whole path; expected " + key + ".NAME.FIELD",
          section.isEmpty() ? nearest(path, key, keys) : null);
      return;
    }
    String rest = path.substring(dot + 1);
    Optional<Entry> entry = find(section.get(), rest);
    if (entry.isEmpty() && !inputs.isWhole(section.get())) {
      return; // what could not be read may have it
    }
    if (entry.isEmpty()) {
      Set<String> ids = inputs.ids(section.get());
      String name =
          section.get() == Section.PARAMETERS || !rest.contains(".")
              ? rest
              : rest.substring(0, rest.indexOf('.'));
      String nearest = Nearest.to(name, ids);
      problems.add(
          at,
          path,
          "there is no " + section.get().singular() + " '" + name + "'",
          nearest == null ? null : key + '.' + nearest + rest.substring(name.length()));
      return;
    }
    String field = rest.substring(Math.min(rest.length(), entry.get().id().length() + 1));
    new EntryOverride(entry.get(), path, at, problems).apply(field, value);
  }

  /** The entry whose name leads the rest of a path; names may hold dots, so the longest counts. */
  private Optional<Entry> find(Section section, String rest) {
    Entry best = null;
    for (Map.Entry<String, Entry> entry : inputs.byId(section).entrySet()) {
      String id = entry.getKey();
      boolean leads = rest.equals(id) || rest.startsWith(id + ".");
      if (leads && (best == null || id.length() > best.id().length())) {
        best = entry.getValue();
      }
    }
    return Optional.ofNullable(best);
  }
}
