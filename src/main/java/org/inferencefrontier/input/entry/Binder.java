package org.inferencefrontier.input.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.world.Scenario;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.evidence.Claim;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.place.Country;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.policy.PolicyEvent;
import org.inferencefrontier.world.profile.FoundryProfile;
import org.inferencefrontier.world.profile.LabProfile;
import org.inferencefrontier.world.profile.OperatorProfile;
import org.inferencefrontier.world.profile.StateProfile;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.profile.VendorProfile;
import org.inferencefrontier.world.technology.Accelerator;
import org.inferencefrontier.world.technology.GenerationTechnology;

/** Binds checked entries to the records of a world. */
public final class Binder {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private final Inputs inputs;
  private final Problems problems;

  /** Binds what these inputs hold; what does not fit its record is added to the problems. */
  public Binder(Inputs inputs, Problems problems) {
    this.inputs = inputs;
    this.problems = problems;
  }

  /**
   * The world of these entries, every list sorted by id.
   *
   * @throws InputException if an entry does not fit its record
   */
  public World world(Scenario scenario) throws InputException {
    List<GridArea> areas = sorted(Section.AREAS, GridArea.class, GridArea::id);
    World world =
        new World(
            sorted(Section.COUNTRIES, Country.class, Country::id),
            areas,
            sorted(Section.TECHNOLOGIES, GenerationTechnology.class, GenerationTechnology::id),
            sorted(Section.ACCELERATORS, Accelerator.class, Accelerator::id),
            inOrder(Section.POLICY_EVENTS, PolicyEvent.class).stream()
                .sorted(Comparator.comparing(PolicyEvent::month))
                .toList(),
            sorted(Section.VENDORS, VendorProfile.class, VendorProfile::id),
            sorted(Section.OPERATORS, OperatorProfile.class, OperatorProfile::id),
            sorted(Section.LABS, LabProfile.class, LabProfile::id),
            sorted(Section.STATES, StateProfile.class, StateProfile::id),
            // Utilities and areas are one to one, so this is the order of areas.
            sorted(Section.UTILITIES, UtilityProfile.class, UtilityProfile::area),
            sorted(Section.FOUNDRIES, FoundryProfile.class, FoundryProfile::id),
            new ParameterSet(inOrder(Section.PARAMETERS, ParameterDefinition.class)),
            scenario,
            inOrder(Section.RECORD, RecordPoint.class),
            sorted(Section.CLAIMS, Claim.class, Claim::id));
    problems.throwIfAny();
    return world;
  }

  private <T> List<T> sorted(Section section, Class<T> type, Function<T, String> id) {
    return inOrder(section, type).stream().sorted(Comparator.comparing(id)).toList();
  }

  private <T> List<T> inOrder(Section section, Class<T> type) {
    return bind(inputs.of(section), type, problems);
  }

  /** The records of entries, in their order; one that does not fit is added to the problems. */
  public static <T> List<T> bind(List<Entry> entries, Class<T> type, Problems problems) {
    List<T> bound = new ArrayList<>();
    for (Entry entry : entries) {
      try {
        bound.add(MAPPER.treeToValue(entry.tree(), type));
      } catch (JsonProcessingException e) {
        addProblem(entry, e, problems);
      }
    }
    return bound;
  }

  private static void addProblem(Entry entry, JsonProcessingException e, Problems problems) {
    StringBuilder pointer = new StringBuilder();
    if (e instanceof JsonMappingException mapping) {
      for (JsonMappingException.Reference reference : mapping.getPath()) {
        pointer
            .append('/')
            .append(
                reference.getFieldName() == null ? reference.getIndex() : reference.getFieldName());
      }
    }
    String at = pointer.toString();
    String text =
        e.getCause() instanceof InputCoercionException || e instanceof InputCoercionException
            ? entry.at(at).asText() + " is out of range; expected at most " + Integer.MAX_VALUE
            : "cannot be used: " + e.getOriginalMessage().lines().findFirst().orElse("");
    problems.add(entry.position(at), entry.field(at), text);
  }
}
