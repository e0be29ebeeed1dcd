package org.inferencefrontier.cli.option;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inferencefrontier.input.source.InputListing;
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

  /** The name of several words whose first letters begin the text: {@code lhs}. */
  private Optional<String> abbreviated(String text) {
    return values.keySet().stream()
        .filter(name -> name.contains("-"))
        .filter(
            name -> text.toLowerCase(Locale.ROOT).startsWith(name.replaceAll("(\\w)\\w*-?", "$1")))
        .findFirst();
  }

  @Override
  public E convert(String text) {
    E value = values.get(text);
    if (value == null) {
      String nearest =
          InputListing.nearest(text, List.copyOf(values.keySet()))
              .or(() -> abbreviated(text))
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
