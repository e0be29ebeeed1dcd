package org.inferencefrontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.testing.GeneratedPart;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.Prior;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The description of the model names classes and parameters that there are. */
class OddPagesTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "org", "inferencefrontier");
  private static final String HEADING =
      "| parameter | unit | value | prior | grade | read by | what it is | source |\n";

  private static final Pattern CLASS =
      Pattern.compile("`((?:[a-z]+\\.)+[A-Z][A-Za-z]*)(?:\\.[a-z][A-Za-z]*)?`");

  private static final Pattern PARAMETER = Pattern.compile("`([a-z]+(?:-[a-z]+)*\\.[a-z-]+)`");

  /** Headings of ODD+D (Müller and others 2013), in their order. */
  @Test
  void pageHasEveryHeadingOfTheProtocol() throws IOException {
    List<String> headings =
        Files.readAllLines(Path.of("docs", "odd.md")).stream()
            .filter(line -> line.startsWith("## ") || line.startsWith("### "))
            .map(line -> line.replaceFirst("#+ ", ""))
            .toList();
    assertThat(headings)
        .containsExactly(
            "I Overview",
            "I.i Purpose",
            "I.ii Entities, state variables, and scales",
            "I.iii Process overview and scheduling",
            "II Design concepts",
            "II.i Theoretical and empirical background",
            "II.ii Individual decision making",
            "II.iii Learning",
            "II.iv Individual sensing",
            "II.v Individual prediction",
            "II.vi Interaction",
            "II.vii Collectives",
            "II.viii Heterogeneity",
            "II.ix Stochasticity",
            "II.x Observation",
            "III Details",
            "III.i Implementation details",
            "III.ii Initialization",
            "III.iii Input data",
            "III.iv Submodels");
  }

  @ParameterizedTest
  @ValueSource(strings = {"odd.md", "model.md"})
  void everyClassThatAPageNamesExists(String page) throws IOException {
    String text = Files.readString(Path.of("docs", page));
    Matcher matcher = CLASS.matcher(text);
    TreeSet<String> missing = new TreeSet<>();
    int named = 0;
    while (matcher.find()) {
      named++;
      Path file = SOURCES.resolve(matcher.group(1).replace('.', '/') + ".java");
      if (!Files.isRegularFile(file)) {
        missing.add(matcher.group(1));
      }
    }
    assertThat(named).isGreaterThan(20);
    assertThat(missing).as("classes that docs/%s names", page).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.md", "limits.md"})
  void everyParameterThatAPageNamesExists(String page) throws IOException {
    List<String> names =
        RealWorld.world().parameters().definitions().stream()
            .map(ParameterDefinition::name)
            .toList();
    TreeSet<String> groups = new TreeSet<>();
    names.forEach(name -> groups.add(name.substring(0, name.indexOf('.'))));
    Matcher matcher = PARAMETER.matcher(Files.readString(Path.of("docs", page)));
    TreeSet<String> missing = new TreeSet<>();
    while (matcher.find()) {
      String name = matcher.group(1);
      // Names such as parameters.yaml are files, and fields of agents are in camel case.
      if (groups.contains(name.substring(0, name.indexOf('.'))) && !isKnown(name, names)) {
        missing.add(name);
      }
    }
    assertThat(missing).as("parameters that docs/%s names", page).isEmpty();
  }

  /** A name may stand for those of all segments. */
  private static boolean isKnown(String name, List<String> names) {
    return names.stream().anyMatch(known -> known.equals(name) || known.startsWith(name + '-'));
  }

  @Test
  void parametersPageListsEveryParameterWithTheCodeThatReadsIt() throws IOException {
    GeneratedPart.check("parameters.md", HEADING, table());
  }

  private static String table() throws IOException {
    TreeMap<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String name = SOURCES.relativize(file).toString().replace('\\', '/').replace('/', '.');
        sources.put(name.replaceFirst("\\.java$", ""), Files.readString(file));
      }
    }
    StringBuilder table = new StringBuilder(HEADING).append("|---|---|---:|---|---|---|---|---|\n");
    for (ParameterDefinition parameter : RealWorld.world().parameters().definitions()) {
      table.append(row(parameter, readers(parameter.name(), sources)));
    }
    return table.toString();
  }

  private static String readers(String parameter, TreeMap<String, String> sources) {
    String quoted = '"' + parameter + '"';
    String ofSegments = '"' + parameter.replaceFirst("-(real-time|chat|agentic)$", "") + '"';
    String readers =
        sources.entrySet().stream()
            .filter(file -> file.getKey().matches("(model|agent|market)\\..*"))
            .filter(
                file -> file.getValue().contains(quoted) || file.getValue().contains(ofSegments))
            .map(file -> "`" + file.getKey() + "`")
            .collect(Collectors.joining(", "));
    assertThat(readers).as("code that reads %s", parameter).isNotEmpty();
    return readers;
  }

  private static String row(ParameterDefinition parameter, String readers) {
    return "| `"
        + parameter.name()
        + "` | "
        + cell(parameter.unit())
        + " | "
        + NumberText.of(parameter.value())
        + " | "
        + cell(prior(parameter.prior()))
        + " | "
        + parameter.grade().name().toLowerCase(Locale.ROOT)
        + " | "
        + readers
        + " | "
        + cell(parameter.description())
        + " | "
        + cell(parameter.source())
        + " |\n";
  }

  private static String prior(Prior prior) {
    StringBuilder text =
        new StringBuilder(prior.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (prior.low() != null) {
      text.append(' ').append(NumberText.of(prior.low()));
      text.append(" to ").append(NumberText.of(prior.high()));
    }
    if (prior.mode() != null) {
      text.append(", at ").append(NumberText.of(prior.mode()));
    }
    if (prior.spread() != null) {
      text.append(", spread ").append(NumberText.of(prior.spread()));
    }
    if (prior.values() != null) {
      text.append(' ').append(prior.values());
    }
    return text.toString();
  }

  /** A bar would end the cell. */
  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }
}
