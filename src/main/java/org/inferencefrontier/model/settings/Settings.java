package org.inferencefrontier.model.settings;

import java.io.Serializable;
import org.inferencefrontier.agent.foundry.FoundrySettings;
import org.inferencefrontier.agent.lab.LabSettings;
import org.inferencefrontier.agent.lab.LatencySettings;
import org.inferencefrontier.agent.lab.PricingSettings;
import org.inferencefrontier.agent.lab.ReasoningSettings;
import org.inferencefrontier.agent.operator.OperatorSettings;
import org.inferencefrontier.agent.operator.SiliconSettings;
import org.inferencefrontier.agent.operator.SitingSettings;
import org.inferencefrontier.agent.state.StateSettings;
import org.inferencefrontier.agent.utility.UtilitySettings;
import org.inferencefrontier.agent.vendor.VendorSettings;
import org.inferencefrontier.world.parameter.ParameterValues;

/** One parameter draw, typed. Made anew when a scenario changes a parameter inside a run. */
public record Settings(
    VendorSettings vendor,
    FoundrySettings foundry,
    OperatorSettings operator,
    SiliconSettings silicon,
    SitingSettings siting,
    LabSettings lab,
    PricingSettings pricing,
    LatencySettings latency,
    ReasoningSettings reasoning,
    UtilitySettings utility,
    StateSettings state,
    DemandSettings demand,
    MarketSettings market,
    SecondHandSettings secondHand,
    ServingSettings serving,
    DeviceSettings device,
    RetirementSettings retirement,
    StartSettings start)
    implements Serializable {

  /** Reads all of them from a run's parameters. */
  public static Settings from(ParameterValues values) {
    return new Settings(
        VendorSettings.from(values),
        FoundrySettings.from(values),
        OperatorSettings.from(values),
        SiliconSettings.from(values),
        SitingSettings.from(values),
        LabSettings.from(values),
        PricingSettings.from(values),
        LatencySettings.from(values),
        ReasoningSettings.from(values),
        UtilitySettings.from(values),
        StateSettings.from(values),
        DemandSettings.from(values),
        MarketSettings.from(values),
        SecondHandSettings.from(values),
        ServingSettings.from(values),
        DeviceSettings.from(values),
        RetirementSettings.from(values),
        StartSettings.from(values));
  }
}
