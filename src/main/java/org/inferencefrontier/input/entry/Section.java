package org.inferencefrontier.input.entry;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inferencefrontier.world.evidence.Claim;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.place.Country;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.policy.PolicyEvent;
import org.inferencefrontier.world.profile.FoundryProfile;
import org.inferencefrontier.world.profile.LabProfile;
import org.inferencefrontier.world.profile.OperatorProfile;
import org.inferencefrontier.world.profile.StateProfile;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.profile.VendorProfile;
import org.inferencefrontier.world.technology.Accelerator;
import org.inferencefrontier.world.technology.GenerationTechnology;

/** The kinds of entry that the inputs hold, with their form on disk. */
public enum Section {
  COUNTRIES("countries", "country", Form.TABLE, "countries.csv", "id", Country.class),
  AREAS("areas", "grid area", Form.TABLE, "grid-areas.csv", "id", GridArea.class),
  TECHNOLOGIES(
      "technologies", "technology", Form.TABLE, "generation.csv", "id", GenerationTechnology.class),
  ACCELERATORS(
      "accelerators", "accelerator", Form.TABLE, "accelerators.csv", "id", Accelerator.class),
  POLICY_EVENTS(
      "policyEvents", "policy event", Form.TABLE, "policy-events.csv", null, PolicyEvent.class),
  CLAIMS("claims", "claim", Form.TABLE, "claims.csv", "id", Claim.class),
  RECORD("record", "record", Form.TABLES, "record", null, RecordPoint.class),
  PARAMETERS(
      "parameters", "parameter", Form.LIST, "parameters.yaml", "name", ParameterDefinition.class),
  VENDORS("vendors", "vendor", Form.AGENTS, "vendors", "id", VendorProfile.class),
  OPERATORS("operators", "operator", Form.AGENTS, "operators", "id", OperatorProfile.class),
  LABS("labs", "lab", Form.AGENTS, "labs", "id", LabProfile.class),
  STATES("states", "state", Form.AGENTS, "states", "id", StateProfile.class),
  UTILITIES("utilities", "utility", Form.AGENTS, "utilities", "id", UtilityProfile.class),
  FOUNDRIES("foundries", "foundry", Form.AGENTS, "foundries", "id", FoundryProfile.class),
  SCENARIO("scenario", "scenario", Form.CHOSEN, "scenarios", null, ScenarioForm.class);

  /** Form on disk. */
  public enum Form {
    /** One CSV file, one row an entry. */
    TABLE,
    /** A folder of CSV files, one row an entry. */
    TABLES,
    /** One YAML file, a list of entries. */
    LIST,
    /** A folder of YAML files, one file an entry. */
    AGENTS,
    /** A folder of YAML files of which a run reads the chosen one and what it builds on. */
    CHOSEN
  }

  private final String key;
  private final String singular;
  private final Form form;
  private final String path;
  private final String idField;
  private final Class<?> type;

  Section(String key, String singular, Form form, String path, String idField, Class<?> type) {
    this.key = key;
    this.singular = singular;
    this.form = form;
    this.path = path;
    this.idField = idField;
    this.type = type;
  }

  /** First word of a setting's path. */
  public String key() {
    return key;
  }

  /** Name of one entry, for messages. */
  public String singular() {
    return singular;
  }

  /** Form on disk. */
  public Form form() {
    return form;
  }

  /** Path below the directory of world data or of agents. */
  public String path() {
    return path;
  }

  /** Field that names an entry; null if entries have no name. */
  public String idField() {
    return idField;
  }

  /** Record that an entry becomes. */
  public Class<?> type() {
    return type;
  }

  /** Whether its entries are rows. */
  public boolean isTable() {
    return form == Form.TABLE || form == Form.TABLES;
  }

  /** Name of a field as it is written in the file. */
  public String written(String component) {
    return isTable() ? SnakeCase.of(component) : component;
  }

  /** The fields of an entry as they are written, in order: of a table its columns. */
  public List<String> columns() {
    return Stream.of(type.getRecordComponents())
        .map(RecordComponent::getName)
        .map(this::written)
        .toList();
  }

  /** The field that names an entry as it is written, if there is one. */
  public Optional<String> idColumn() {
    return Optional.ofNullable(idField).map(this::written);
  }

  /** The section whose settings begin with a word. */
  public static Optional<Section> findByKey(String key) {
    return Stream.of(values()).filter(section -> section.key.equals(key)).findFirst();
  }

  /** Sections whose entries settings can change. */
  public static List<Section> settable() {
    return Stream.of(values()).filter(s -> s.idField != null && s != CLAIMS).toList();
  }

  /** Sections of agents. */
  public static List<Section> agents() {
    return Stream.of(values()).filter(section -> section.form == Form.AGENTS).toList();
  }
}
