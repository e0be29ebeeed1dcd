package org.inferencefrontier.cli.option;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** The folder of a command that asks many runs a question and keeps none of them. */
final class AnalysisFolder {
  private static final Set<String> OF_STUDIES = Set.of("scenario", "scenarios");
  private static final JsonFactory JSON = new JsonFactory();

  private AnalysisFolder() {}

  /** Whether it is one; what has no manifest or a damaged one is for others to judge. */
  static boolean is(Path folder) {
    // A study's manifest goes on with all its draws, which need no reading for this.
    try (JsonParser parser = JSON.createParser(folder.resolve("manifest.json").toFile())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        if (OF_STUDIES.contains(parser.currentName())) {
          return false;
        }
        parser.nextToken();
        parser.skipChildren();
      }
      return true;
    } catch (IOException unreadable) {
      return false;
    }
  }
}
