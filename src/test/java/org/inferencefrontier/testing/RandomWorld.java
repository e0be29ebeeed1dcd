package org.inferencefrontier.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inferencefrontier.input.WorldReader;
import org.inferencefrontier.input.file.InputLocation;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.input.problem.Problem;
import org.inferencefrontier.world.World;

/**
 * A valid world that nobody thought of: some agents of the shipped one are left out, and figures of
 * the others are drawn between nothing and ten times what they are. What the checks of the inputs
 * refuse is taken back.
 */
public final class RandomWorld {
  /** Kinds of which some agents may be missing; states and utilities belong to the map. */
  private static final List<String> DISPENSABLE =
      List.of("vendors", "operators", "labs", "foundries");

  private static final double LEFT_OUT = 0.25;
  private static final double CHANGED = 0.4;
  private static final double ZERO = 0.1;
  private static final int ATTEMPTS = 8;
  private static final YAMLMapper YAML = new YAMLMapper();

  private final Random random;
  private final Path folder;
  private final Map<String, ObjectNode> sound = new TreeMap<>();
  private final Map<String, ObjectNode> agents = new TreeMap<>();
  private final Set<String> gone = new HashSet<>();

  private RandomWorld(int number, Path folder) {
    this.random = new Random(19_700_101L + number);
    this.folder = folder;
  }

  /**
   * The world of this number; always the same.
   *
   * @param folder an empty folder for its files
   */
  public static World of(int number, Path folder) throws IOException {
    return new RandomWorld(number, folder).make();
  }

  private World make() throws IOException {
    copyTables();
    readAgents();
    boolean more = true;
    while (more) {
      more = dropReferences();
    }
    dropRows();
    for (Map.Entry<String, ObjectNode> agent : agents.entrySet()) {
      cover(agent.getValue());
      sound.put(agent.getKey(), agent.getValue().deepCopy());
      vary(agent.getValue());
    }
    List<Problem> problems = List.of();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      writeAgents();
      try {
        return WorldReader.read(
            new InputLocation(folder.resolve("world-data"), folder.resolve("agents")),
            "base",
            List.of());
      } catch (InputException refused) {
        problems = refused.problems();
        takeBack(problems, attempt);
      }
    }
    throw new IllegalStateException(problems.toString());
  }

  private void copyTables() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("world-data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private void readAgents() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("agents"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".yaml")).sorted().toList()) {
        String kind = file.getParent().getFileName().toString();
        ObjectNode agent = (ObjectNode) YAML.readTree(file.toFile());
        if (DISPENSABLE.contains(kind) && random.nextDouble() < LEFT_OUT) {
          gone.add(agent.path("id").asText());
        } else {
          agents.put(file.toString().replace('\\', '/'), agent);
        }
      }
    }
    // Chips go with their vendor, their customer or their foundry.
    for (String row : Files.readAllLines(Path.of("world-data/accelerators.csv"))) {
      if (namesGone(row)) {
        gone.add(row.substring(0, row.indexOf(',')));
      }
    }
  }

  private boolean namesGone(String row) {
    return Arrays.stream(row.split(",")).anyMatch(gone::contains);
  }

  /** Takes out what names the missing; who has no partner left goes too. */
  private boolean dropReferences() {
    boolean more = false;
    Iterator<ObjectNode> each = agents.values().iterator();
    while (each.hasNext()) {
      ObjectNode agent = each.next();
      prune(agent);
      if (agent.has("partners") && agent.get("partners").isEmpty()) {
        gone.add(agent.path("id").asText());
        each.remove();
        more = true;
      }
    }
    return more;
  }

  private void prune(ObjectNode node) {
    boolean shares = isShares(node);
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    for (String key : keys) {
      JsonNode value = node.get(key);
      if (gone.contains(key) || isGone(value) && !key.equals("id")) {
        node.remove(key);
      } else if (value instanceof ObjectNode inner) {
        prune(inner);
      } else if (value instanceof ArrayNode list) {
        for (int i = list.size() - 1; i >= 0; i--) {
          if (list.get(i) instanceof ObjectNode element) {
            if (Stream.of("designHouse").map(element::path).anyMatch(this::isGone)) {
              list.remove(i);
            } else {
              prune(element);
            }
          } else if (isGone(list.get(i))) {
            list.remove(i);
          }
        }
      }
    }
    if (shares) {
      scale(node);
    }
  }

  private boolean isGone(JsonNode name) {
    return name.isTextual() && gone.contains(name.asText());
  }

  private static double sum(ObjectNode node) {
    double sum = 0;
    for (JsonNode value : node) {
      sum += value.isNumber() ? value.asDouble() : Double.NaN;
    }
    return sum;
  }

  private static boolean isShares(ObjectNode node) {
    return Math.abs(sum(node) - 1) < 1e-6;
  }

  private static void scale(ObjectNode shares) {
    double sum = sum(shares);
    for (Map.Entry<String, JsonNode> share : Map.copyOf(entries(shares)).entrySet()) {
      shares.put(share.getKey(), share.getValue().asDouble() / sum);
    }
  }

  private static Map<String, JsonNode> entries(ObjectNode node) {
    Map<String, JsonNode> entries = new TreeMap<>();
    node.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
    return entries;
  }

  /** Rows of tables about the missing; whom the record and the claims name must be there. */
  private void dropRows() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("world-data"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".csv")).toList()) {
        List<String> rows = new ArrayList<>(Files.readAllLines(file));
        if (rows.removeIf(this::namesGone)) {
          Files.write(file, rows);
        }
      }
    }
  }

  /** One source for all figures, whatever was taken out. */
  private static void cover(ObjectNode agent) {
    ArrayNode sources = YAML.createArrayNode();
    ObjectNode source = sources.addObject();
    ArrayNode covers = source.putArray("covers");
    agent
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isNumber()
                  || field.getValue().isContainerNode() && !field.getKey().equals("sources")) {
                covers.add(field.getKey());
              }
            });
    source.put("grade", "estimate");
    source.put("source", "drawn for a test");
    agent.set("sources", sources);
  }

  private void vary(ObjectNode node) {
    boolean shares = isShares(node);
    for (Map.Entry<String, JsonNode> field : entries(node).entrySet()) {
      if (field.getValue() instanceof ObjectNode inner) {
        vary(inner);
      } else if (field.getValue().isNumber() && random.nextDouble() < CHANGED) {
        double factor = random.nextDouble() < ZERO ? 0 : Math.pow(10, 2 * random.nextDouble() - 1);
        double value = field.getValue().asDouble() * factor;
        if (field.getValue().isInt()) {
          node.put(field.getKey(), Math.round(value));
        } else {
          node.put(field.getKey(), value);
        }
      }
    }
    if (shares) {
      if (sum(node) > 0) {
        scale(node);
      }
    }
  }

  private void writeAgents() throws IOException {
    for (Map.Entry<String, ObjectNode> agent : agents.entrySet()) {
      Path file = folder.resolve(agent.getKey());
      Files.createDirectories(file.getParent());
      YAML.writeValue(file.toFile(), agent.getValue());
    }
  }

  /** First the figure that is refused, then the agent's figures around it, then all of them. */
  private void takeBack(List<Problem> problems, int attempt) throws IOException {
    for (Problem problem : problems) {
      if (problem.file().endsWith("accelerators.csv")) {
        dropChip(problem.line());
        continue;
      }
      String path = problem.file().substring(Math.max(0, problem.file().indexOf("agents/")));
      if (!agents.containsKey(path)) {
        throw new IllegalStateException(problem.toString());
      }
      String[] field = problem.field().split("\\.");
      int depth = Math.max(0, field.length - attempt);
      if (!takeBack(agents.get(path), sound.get(path), field, depth)) {
        agents.put(path, sound.get(path).deepCopy());
      }
      if (problem.message().contains(" sum to ")) {
        // Told of the last agent of the kind, where all of them are too much.
        String kind = path.substring(0, path.lastIndexOf('/'));
        agents.forEach(
            (name, agent) -> {
              if (name.startsWith(kind)) {
                takeBack(agent, sound.get(name), field, field.length);
              }
            });
      }
    }
  }

  /** A chip to come goes with the programme that could bring it; the rows keep their lines. */
  private void dropChip(int line) throws IOException {
    Path file = folder.resolve("world-data/accelerators.csv");
    List<String> rows = new ArrayList<>(Files.readAllLines(file));
    String row = rows.set(line - 1, "");
    gone.add(row.substring(0, row.indexOf(',')));
    Files.write(file, rows);
    agents.values().forEach(this::prune);
    sound.values().forEach(this::prune);
  }

  private static boolean takeBack(ObjectNode to, ObjectNode from, String[] field, int depth) {
    ObjectNode target = to;
    ObjectNode origin = from;
    for (int i = 0; i + 1 < depth; i++) {
      if (!(target.get(field[i]) instanceof ObjectNode inner)
          || !(origin.get(field[i]) instanceof ObjectNode unchanged)) {
        return false;
      }
      target = inner;
      origin = unchanged;
    }
    if (depth == 0 || !origin.has(field[depth - 1])) {
      return false;
    }
    target.set(field[depth - 1], origin.get(field[depth - 1]).deepCopy());
    return true;
  }
}
