package org.inferencefrontier.report.figure;

import java.util.List;
import org.inferencefrontier.world.World;

/** States on the map, with the grid of the whole state. */
record StatePlaces(World world, PowerShortage stress) implements MapPlaces {
  @Override
  public String indicator() {
    return "state.inference_capacity_h100e";
  }

  @Override
  public String kind() {
    return "State";
  }

  @Override
  public List<Place> all() {
    return world.countries().stream()
        .map(
            country ->
                new Place(country.id(), country.name(), country.latitude(), country.longitude()))
        .toList();
  }

  @Override
  public double reserve(String id, int month) {
    return stress.reserveOfState(id, month);
  }

  @Override
  public String abbreviations() {
    return "";
  }
}
