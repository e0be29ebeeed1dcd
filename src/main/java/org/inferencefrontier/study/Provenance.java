package org.inferencefrontier.study;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which program and which inputs made a study.
 *
 * @param version version of the program
 * @param commit commit of the program, {@code unknown} outside a clone
 * @param command the command that repeats the study
 * @param inputSha256 SHA-256 of every input file by its path
 */
public record Provenance(
    String version, String commit, String command, SortedMap<String, String> inputSha256) {

  public Provenance {
    inputSha256 = Collections.unmodifiableSortedMap(new TreeMap<>(inputSha256));
  }
}
