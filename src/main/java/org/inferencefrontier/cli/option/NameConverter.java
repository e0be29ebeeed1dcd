package org.inferencefrontier.cli.option;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.input.InputListing;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of an enum's values by the name it has in files, and knows the nearest one. */
public class NameConverter<E extends Enum<E>> implements ITypeConverter<E> {
  private final Map<String, E> values = new LinkedHashMap<>();

  /** Converts names of the constants of a type. */
  public NameConverter(Class<E> type) {
    for (E value : type.getEnumConstants()) {
      try {
        JsonProperty name = type.getField(value.name()).getAnnotation(JsonProperty.class);
        values.put(name.value(), value);
      } catch (NoSuchFieldException problem) {
        throw new IllegalStateException("every enum value is a field", problem);
      }
    }
  }

  @Override
  public E convert(String text) {
    E value = values.get(text);
    if (value == null) {
      String nearest =
          InputListing.nearest(text, List.copyOf(values.keySet()))
              .map(name -> "; did you mean '" + name + "'?")
              .orElse("");
      throw new TypeConversionException(
          "expected one of "
              + String.join(", ", values.keySet())
              + ", got '"
              + text
              + "'"
              + nearest);
    }
    return value;
  }
}
