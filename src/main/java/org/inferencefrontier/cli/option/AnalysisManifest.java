package org.inferencefrontier.cli.option;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.SortedMap;

/**
 * How the answer of a command came about, written to manifest.json.
 *
 * @param version version of the program
 * @param commit commit of the program
 * @param javaVersion Java runtime
 * @param command the command that repeats it
 * @param seed seed
 * @param runs runs done
 * @param inputSha256 SHA-256 of every input file by its path
 */
@JsonPropertyOrder({"version", "commit", "javaVersion", "command", "seed", "runs", "inputSha256"})
record AnalysisManifest(
    String version,
    String commit,
    String javaVersion,
    String command,
    long seed,
    int runs,
    SortedMap<String, String> inputSha256) {}
