package org.inferencefrontier.world;

import java.io.Serializable;
import java.util.List;
import org.inferencefrontier.world.evidence.Claim;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.place.Country;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.place.StateGroup;
import org.inferencefrontier.world.policy.PolicyEvent;
import org.inferencefrontier.world.profile.FoundryProfile;
import org.inferencefrontier.world.profile.LabProfile;
import org.inferencefrontier.world.profile.OperatorProfile;
import org.inferencefrontier.world.profile.StateProfile;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.profile.VendorProfile;
import org.inferencefrontier.world.technology.Accelerator;
import org.inferencefrontier.world.technology.GenerationTechnology;

/**
 * Everything a run starts from except the parameter draw and the seed. Immutable and shared by all
 * runs of a study. Every list is sorted by id so that no result depends on the order of files.
 *
 * @param countries country facts
 * @param areas grid areas
 * @param technologies generation technologies
 * @param accelerators catalogue of chips
 * @param policyEvents calendar of history
 * @param vendors chip vendors and design houses
 * @param operators compute operators
 * @param labs frontier laboratories
 * @param states sovereign states
 * @param utilities one for each grid area, in the order of {@code areas}
 * @param foundries foundries
 * @param parameters the parameters with their priors
 * @param scenario what the chosen scenario does inside the run
 * @param record observed history, for comparison only: no run reads it
 * @param claims published statements to be tested
 */
public record World(
    List<Country> countries,
    List<GridArea> areas,
    List<GenerationTechnology> technologies,
    List<Accelerator> accelerators,
    List<PolicyEvent> policyEvents,
    List<VendorProfile> vendors,
    List<OperatorProfile> operators,
    List<LabProfile> labs,
    List<StateProfile> states,
    List<UtilityProfile> utilities,
    List<FoundryProfile> foundries,
    ParameterSet parameters,
    Scenario scenario,
    List<RecordPoint> record,
    List<Claim> claims)
    implements Serializable {

  public World {
    countries = List.copyOf(countries);
    areas = List.copyOf(areas);
    technologies = List.copyOf(technologies);
    accelerators = List.copyOf(accelerators);
    policyEvents = List.copyOf(policyEvents);
    vendors = List.copyOf(vendors);
    operators = List.copyOf(operators);
    labs = List.copyOf(labs);
    states = List.copyOf(states);
    utilities = List.copyOf(utilities);
    foundries = List.copyOf(foundries);
    record = List.copyOf(record);
    claims = List.copyOf(claims);
  }

  /** The same world under another scenario. */
  public World with(Scenario other) {
    return new World(
        countries,
        areas,
        technologies,
        accelerators,
        policyEvents,
        vendors,
        operators,
        labs,
        states,
        utilities,
        foundries,
        parameters,
        other,
        record,
        claims);
  }

  /** Part of the world that a state is counted with; what is no country's id is elsewhere. */
  public StateGroup groupOf(String state) {
    for (Country country : countries) {
      if (country.id().equals(state)) {
        return country.stateGroup();
      }
    }
    return StateGroup.ELSEWHERE;
  }
}
