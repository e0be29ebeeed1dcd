package org.inferencefrontier.gui;

import java.util.List;
import org.inferencefrontier.gui.live.Numbers;
import sim.util.Properties;

/** Facts as MASON's properties: read-only, in their own order, each to be charted or streamed. */
final class LiveProperties extends Properties {
  private static final long serialVersionUID = 1L;

  private final transient List<Fact> facts;

  LiveProperties(Object subject, List<Fact> facts) {
    this.object = subject;
    this.facts = List.copyOf(facts);
  }

  @Override
  public boolean isVolatile() {
    return false;
  }

  @Override
  public int numProperties() {
    return facts.size();
  }

  @Override
  public Object getValue(int index) {
    return facts.get(index).value().get();
  }

  @Override
  public boolean isReadWrite(int index) {
    return false;
  }

  @Override
  public boolean isComposite(int index) {
    return false;
  }

  @Override
  public String getName(int index) {
    return facts.get(index).name();
  }

  @Override
  public String getDescription(int index) {
    return facts.get(index).description();
  }

  @Override
  public Class<?> getType(int index) {
    return facts.get(index).type();
  }

  @Override
  protected Object _setValue(int index, Object value) {
    return null;
  }

  @Override
  public String betterToString(Object value) {
    return value instanceof Double number ? Numbers.words(number) : String.valueOf(value);
  }
}
