package org.inferencefrontier.gui;

import java.util.List;
import sim.util.Properties;

/**
 * Controls as MASON's properties, with ranges for sliders. A slider that merely follows the model
 * would set it to the slider's own round number; {@link Controls#set} lets such steps pass.
 */
final class ControlProperties extends Properties {
  private static final long serialVersionUID = 1L;

  private final transient Controls controls;
  private final transient List<Control> list;

  ControlProperties(Controls controls) {
    this.object = controls;
    this.controls = controls;
    this.list = controls.list();
  }

  @Override
  public boolean isVolatile() {
    return false;
  }

  @Override
  public int numProperties() {
    return list.size();
  }

  @Override
  public Object getValue(int index) {
    double value = controls.value(list.get(index));
    if (list.get(index).isChoice()) {
      return (int) value;
    }
    return value;
  }

  @Override
  public Object getDomain(int index) {
    return list.get(index).domain();
  }

  @Override
  public boolean isReadWrite(int index) {
    return true;
  }

  @Override
  public boolean isComposite(int index) {
    return false;
  }

  @Override
  public String getName(int index) {
    return list.get(index).name();
  }

  @Override
  public String getDescription(int index) {
    return list.get(index).description();
  }

  @Override
  public Class<?> getType(int index) {
    return list.get(index).isChoice() ? int.class : double.class;
  }

  @Override
  protected Object _setValue(int index, Object value) {
    controls.set(list.get(index), ((Number) value).doubleValue());
    return getValue(index);
  }
}
