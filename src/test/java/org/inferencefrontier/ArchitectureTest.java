package org.inferencefrontier;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;

/** The house keeps its shape: layers, no cycles, and a core that is a pure function. */
@AnalyzeClasses(
    packages = "org.inferencefrontier",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] CORE = {
    "org.inferencefrontier.world..",
    "org.inferencefrontier.market..",
    "org.inferencefrontier.agent..",
    "org.inferencefrontier.model..",
    "org.inferencefrontier.indicator.."
  };

  /** Arrows run down this list; each layer names who may use it. */
  @ArchTest
  static final ArchRule layers =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("cli")
          .definedBy("org.inferencefrontier.cli..")
          .layer("gui")
          .definedBy("org.inferencefrontier.gui..")
          .layer("report")
          .definedBy("org.inferencefrontier.report..")
          .layer("analysis")
          .definedBy("org.inferencefrontier.analysis..")
          .layer("study")
          .definedBy("org.inferencefrontier.study..")
          .layer("indicator")
          .definedBy("org.inferencefrontier.indicator..")
          .layer("model")
          .definedBy("org.inferencefrontier.model..")
          .layer("agent")
          .definedBy("org.inferencefrontier.agent..")
          .layer("market")
          .definedBy("org.inferencefrontier.market..")
          .layer("input")
          .definedBy("org.inferencefrontier.input..")
          .layer("visual")
          .definedBy("org.inferencefrontier.visual..")
          .layer("world")
          .definedBy("org.inferencefrontier.world..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("gui")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("analysis")
          .mayOnlyBeAccessedByLayers("cli", "gui", "report")
          .whereLayer("study")
          .mayOnlyBeAccessedByLayers("cli", "gui", "report", "analysis")
          .whereLayer("indicator")
          .mayOnlyBeAccessedByLayers("cli", "gui", "report", "analysis", "study")
          .whereLayer("model")
          .mayOnlyBeAccessedByLayers("cli", "gui", "report", "analysis", "study", "indicator")
          .whereLayer("agent")
          .mayOnlyBeAccessedByLayers(
              "cli", "gui", "report", "analysis", "study", "indicator", "model")
          .whereLayer("market")
          .mayOnlyBeAccessedByLayers(
              "cli", "gui", "report", "analysis", "study", "indicator", "model", "agent")
          .whereLayer("visual")
          .mayOnlyBeAccessedByLayers("cli", "gui", "report", "analysis")
          .whereLayer("input")
          .mayOnlyBeAccessedByLayers("cli");

  @ArchTest
  static final ArchRule input_knows_only_the_world =
      noClasses()
          .that()
          .resideInAPackage("org.inferencefrontier.input..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.inferencefrontier..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "org.inferencefrontier.input..", "org.inferencefrontier.world.."))))
          .allowEmptyShould(true);

  /** Each kernel can be tested against a hand calculation: of the world it needs only hours. */
  @ArchTest
  static final ArchRule kernels_know_only_the_calendar =
      noClasses()
          .that()
          .resideInAPackage("org.inferencefrontier.market..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.inferencefrontier..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "org.inferencefrontier.market..",
                              "org.inferencefrontier.world.time.."))));

  @ArchTest
  static final ArchRule no_cycles_between_modules =
      slices().matching("org.inferencefrontier.(*)..").should().beFreeOfCycles();

  /** Two stars capture the whole name: a package and one inside it are two slices. */
  @ArchTest
  static final ArchRule no_cycles_between_packages =
      slices().matching("org.inferencefrontier.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_core_touches_no_files_displays_or_logs =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.nio.file..",
              "java.sql..",
              "java.net..",
              "javax.swing..",
              "java.awt..",
              "java.util.logging..",
              "org.slf4j..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.File")
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class);

  /** Else a run would not be a pure function of its inputs. */
  @ArchTest
  static final ArchRule the_core_has_no_other_source_of_chance_or_time =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat(
              nameMatching(
                  "java\\.util\\.(Random|SplittableRandom|UUID)"
                      + "|java\\.util\\.random\\..*"
                      + "|java\\.util\\.concurrent\\.ThreadLocalRandom"
                      + "|java\\.security\\..*"
                      + "|ec\\.util\\..*"))
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethodWhere(
              target(owner(resideInAnyPackage("java.time.."))).and(target(nameMatching("now"))));

  /**
   * {@code Math} may use the machine's own approximations; {@code StrictMath} may not. A posterior
   * is to be the same everywhere, too.
   */
  @ArchTest
  static final ArchRule transcendental_functions_are_strict =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .or()
          .resideInAnyPackage("org.inferencefrontier.analysis..", "org.inferencefrontier.study..")
          .should()
          .callMethodWhere(
              target(owner(equivalentTo(Math.class)))
                  .and(
                      target(
                          nameMatching(
                              "exp|expm1|log|log10|log1p|pow|cbrt|hypot|sin|cos|tan|asin|acos|atan"
                                  + "|atan2|sinh|cosh|tanh|toRadians|toDegrees"))));

  /** Else figures and names of files have the digits of whoever runs the program. */
  @ArchTest
  static final ArchRule formats_name_their_locale =
      noClasses()
          .should()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "formatted", Object[].class)
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
          .orShould()
          .callMethod(PrintWriter.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(PrintStream.class, "printf", String.class, Object[].class)
          .orShould()
          .callMethod(PrintStream.class, "format", String.class, Object[].class)
          .orShould()
          .callConstructor(DecimalFormat.class, String.class)
          .orShould()
          .callMethod(NumberFormat.class, "getInstance")
          .orShould()
          .callMethod(NumberFormat.class, "getNumberInstance")
          .orShould()
          .callMethod(NumberFormat.class, "getIntegerInstance")
          .orShould()
          .callMethod(NumberFormat.class, "getPercentInstance")
          .orShould()
          .callMethod(DateTimeFormatter.class, "ofPattern", String.class);

  /** A static array can be written too; the few tables that are one are private and final. */
  @ArchTest
  static final ArchRule no_static_mutable_fields =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAnyPackage("org.inferencefrontier..")
          .should()
          .beFinal();

  @ArchTest
  static final ArchRule no_static_arrays_are_handed_out =
      noFields()
          .that()
          .areStatic()
          .and()
          .haveRawType(nameMatching("\\[.*"))
          .and()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(CORE)
          .should()
          .bePublic()
          .allowEmptyShould(true);
}
