package org.inferencefrontier.cli.option;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.IVersionProvider;

/** Which program this is. */
public final class ProgramVersion implements IVersionProvider {
  /** The version of pom.xml; a test keeps them together. */
  public static final String NUMBER = "0.1.0";

  private static final String UNKNOWN = "unknown";

  /** Git's answer, on its way from the first question on. */
  private static final class Commit {
    static final CompletableFuture<String> ANSWER =
        CompletableFuture.supplyAsync(ProgramVersion::gitsAnswer);
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "frontier " + NUMBER,
      "commit " + commit(),
      "Java " + System.getProperty("java.runtime.version")
    };
  }

  /** Asks git already now, for {@link #commit()} not to wait. */
  public static CompletableFuture<String> askForCommit() {
    return Commit.ANSWER;
  }

  /**
   * The commit of the program's folder, with {@code -dirty} if files were changed since; {@code
   * unknown} if git cannot tell.
   */
  static String commit() {
    return askForCommit().join();
  }

  private static String gitsAnswer() {
    Process git = null;
    try {
      git =
          new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=40", "--exclude=*")
              .directory(new File(System.getProperty("frontier.home", ".")))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!git.waitFor(5, TimeUnit.SECONDS) || git.exitValue() != 0) {
        return UNKNOWN;
      }
      String commit =
          new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return commit.isEmpty() ? UNKNOWN : commit;
    } catch (IOException noGit) {
      return UNKNOWN;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return UNKNOWN;
    } finally {
      if (git != null) {
        git.destroy();
      }
    }
  }
}
