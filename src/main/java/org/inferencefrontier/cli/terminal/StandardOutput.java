package org.inferencefrontier.cli.terminal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import org.inferencefrontier.input.problem.Reasons;

/**
 * Standard output that notices when it cannot be written: a print writer swallows that, so that a
 * full disk would look like success and a query would go on long after its reader went away.
 */
public final class StandardOutput extends OutputStream {
  private final OutputStream target;

  private StandardOutput(OutputStream target) {
    this.target = target;
  }

  /**
   * A writer that throws a {@link LostException} when a line cannot be written.
   *
   * @param target where it goes
   */
  public static PrintWriter writer(OutputStream target, Charset charset) {
    OutputStreamWriter letters = new OutputStreamWriter(new StandardOutput(target), charset);
    return new PrintWriter(new BufferedWriter(letters), true);
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) {
    try {
      target.write(bytes, from, count);
    } catch (IOException problem) {
      throw new LostException(problem);
    }
  }

  @Override
  public void flush() {
    try {
      target.flush();
    } catch (IOException problem) {
      throw new LostException(problem);
    }
  }

  /** What was printed did not arrive. */
  public static final class LostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean closed;

    private LostException(IOException cause) {
      super("cannot write to standard output: " + Reasons.of(cause), cause);
      closed = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** Whether the reader went away, as {@code head} does when it has seen enough. */
    public boolean isClosed() {
      return closed;
    }
  }
}
