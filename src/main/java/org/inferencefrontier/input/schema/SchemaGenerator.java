package org.inferencefrontier.input.schema;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import jakarta.validation.constraints.NotBlank;
import java.util.concurrent.ConcurrentHashMap;

/** Derives JSON Schemas from the records that hold the inputs. */
final class SchemaGenerator {
  /** A month as YYYY-MM. */
  static final String MONTH = "^\\d{4}-(0[1-9]|1[0-2])$";

  private static final com.github.victools.jsonschema.generator.SchemaGenerator GENERATOR =
      new com.github.victools.jsonschema.generator.SchemaGenerator(configuration().build());

  private static final ConcurrentHashMap<Class<?>, ObjectNode> GENERATED =
      new ConcurrentHashMap<>();

  private SchemaGenerator() {}

  /** The schema of a record, or of an array of records; shared, so not to be changed. */
  static ObjectNode of(Class<?> type) {
    return GENERATED.computeIfAbsent(type, SchemaGenerator::generate);
  }

  private static synchronized ObjectNode generate(Class<?> type) {
    return GENERATOR.generateSchema(type);
  }

  private static SchemaGeneratorConfigBuilder configuration() {
    SchemaGeneratorConfigBuilder builder =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
            .with(
                new JakartaValidationModule(JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED))
            .with(
                Option.INLINE_ALL_SCHEMAS,
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
    builder
        .forFields()
        .withRequiredCheck(field -> field.getType().getErasedType().isPrimitive())
        .withStringPatternResolver(SchemaGenerator::pattern);
    builder
        .forTypesInGeneral()
        // Declaration order reads as the record does.
        .withPropertySorter((first, second) -> 0)
        .withCustomDefinitionProvider(
            (type, context) ->
                type.getErasedType() == JsonNode.class
                    ? new CustomDefinition(
                        context
                            .getGeneratorConfig()
                            .createObjectNode()
                            .put("type", "object")
                            .put("additionalProperties", true))
                    : null);
    return builder;
  }

  /** The records say in a field's description that it is a month; text is never only blanks. */
  private static String pattern(FieldScope field) {
    JsonPropertyDescription described = field.getAnnotation(JsonPropertyDescription.class);
    if (described != null && described.value().contains("YYYY-MM")) {
      return MONTH;
    }
    return field.getAnnotation(NotBlank.class) == null ? null : "\\S";
  }
}
