package org.inferencefrontier.input.scenario;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.Inputs;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.entry.TrackedNode;
import org.inferencefrontier.input.file.YamlReader;
import org.inferencefrontier.input.problem.Nearest;
import org.inferencefrontier.input.problem.Position;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.input.schema.Forms;
import org.inferencefrontier.input.schema.SchemaPath;

/** Applies a scenario's and the command line's settings to the inputs before they are checked. */
public final class Overrides {
  /** Where settings of the command line are written. */
  static final String COMMAND_LINE = "--set";

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

  /** One setting on one entry. */
  private record EntryOverride(Entry entry, String path, Position at, Problems problems) {
    void apply(String field, TrackedNode value) {
      boolean parameter = entry.section() == Section.PARAMETERS;
      if (field.isEmpty() && parameter) {
        parameter(value);
      } else if (field.isEmpty()) {
        problems.add(at, path, "names a whole " + entry.section().singular() + "; name a field");
      } else if (field.equals(entry.section().idField())) {
        problems.add(at, path, "cannot be changed: it is a name");
      } else {
        pointer(field).ifPresent(pointer -> replace(pointer, value));
      }
    }

    /** A number fixes the parameter; a prior replaces its prior. */
    private void parameter(TrackedNode value) {
      if (value.node().isObject()) {
        replace("/prior", value);
        Priors.recentre(entry.tree());
      } else {
        replace("/value", value);
        ObjectNode fixed = entry.tree().objectNode().put("kind", "fixed");
        replace("/prior", new TrackedNode(fixed, Map.of("", at)));
      }
    }

    /** The pointer of a dotted path, by the entry's schema; or nothing after adding a problem. */
    private Optional<String> pointer(String field) {
      JsonNode form = Forms.of(entry.section().type());
      StringBuilder pointer = new StringBuilder();
      String rest = field;
      while (!rest.isEmpty()) {
        String key = key(form, rest, entry.at(pointer.toString()));
        JsonNode child = SchemaPath.child(form, component(form, key));
        if (child.isMissingNode()) {
          addUnknown(form, rest, key);
          return Optional.empty();
        }
        pointer.append(TrackedNode.child("", component(form, key)));
        form = child;
        rest = rest.substring(Math.min(rest.length(), key.length() + 1));
      }
      return Optional.of(pointer.toString());
    }

    /** The next key of a path; a map's keys may hold dots and are then the whole rest. */
    private static String key(JsonNode form, String rest, JsonNode present) {
      int dot = rest.indexOf('.');
      boolean map = form.path("additionalProperties").isObject();
      return dot < 0 || map && (present.has(rest) || isValue(form)) ? rest : rest.substring(0, dot);
    }

    private static boolean isValue(JsonNode form) {
      return !form.path("additionalProperties").path("type").asText().equals("object");
    }

    /** Columns may be named as in the table or as in the record. */
    private String component(JsonNode form, String key) {
      return SchemaPath.names(form).stream()
          .filter(name -> entry.section().written(name).equals(key))
          .findFirst()
          .orElse(key);
    }

    private void addUnknown(JsonNode form, String rest, String key) {
      List<String> names = SchemaPath.names(form).stream().map(entry.section()::written).toList();
      if (names.isEmpty()) {
        problems.add(at, path, "unknown path: there is nothing under '" + rest + "'");
        return;
      }
      String nearest = Nearest.to(key, names);
      String before = path.substring(0, path.length() - rest.length());
      problems.add(
          at,
          path,
          "unknown path: there is no '" + key + "'; expected one of " + String.join(", ", names),
          nearest == null ? null : before + nearest + rest.substring(key.length()));
    }

    private void replace(String pointer, TrackedNode value) {
      JsonNode form = SchemaPath.at(Forms.of(entry.section().type()), pointer);
      JsonNode node = value.node();
      if (form.path("type").asText().equals("string") && node.isValueNode() && !node.isNull()) {
        node = entry.tree().textNode(node.asText());
      }
      if (put(pointer, node)) {
        entry.override(pointer, value.positions());
      }
    }

    private boolean put(String pointer, JsonNode node) {
      int slash = pointer.lastIndexOf('/');
      String around = pointer.substring(0, slash);
      String key = TrackedNode.lastKey(pointer);
      JsonNode parent = entry.at(around);
      if (parent instanceof ArrayNode list) {
        int index = Integer.parseInt(key);
        if (index >= list.size()) {
          List<String> indices =
              Stream.iterate(0, i -> i + 1).limit(list.size()).map(String::valueOf).toList();
          problems.add(
              at,
              path,
              "there is no item " + key + "; expected one of " + String.join(", ", indices));
          return false;
        }
        list.set(index, node);
      } else {
        ObjectNode object =
            parent instanceof ObjectNode present
                ? present
                : entry
                    .tree()
                    .withObject(JsonPointer.compile(around), JsonNode.OverwriteMode.ALL, true);
        // An empty value is the same as no value, as in a file.
        if (node.isNull() || node.isTextual() && node.asText().isEmpty()) {
          object.remove(key);
        } else {
          object.set(key, node);
        }
      }
      return true;
    }
  }
}
