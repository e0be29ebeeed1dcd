package org.inferencefrontier.world.profile;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.world.evidence.SourceNote;

/**
 * A chip vendor or design house; one file of agents/vendors.
 *
 * @param id file name without ending
 * @param name name
 * @param kind what it sells
 * @param home home state id
 * @param softwareMaturity how much of its chips' throughput users get
 * @param pricing how it sets margins
 * @param systemRevenueMultiple data-centre revenue the vendor reports over its chip revenue
 *     (networking, boards, racks)
 * @param roadmap its generations after the catalogue
 * @param devicesMillionsPerYear phones and PCs sold a year with its silicon, millions
 * @param prebookedPackaging foundry id to share of that foundry's packaging booked at the start
 * @param sources sources of the figures above
 */
public record VendorProfile(
    @NotBlank @JsonPropertyDescription("file name without ending") String id,
    @NotBlank @JsonPropertyDescription("name") String name,
    @NotNull @JsonPropertyDescription("what it sells") VendorKind kind,
    @NotBlank @JsonPropertyDescription("home state id") String home,
    @NotNull @JsonPropertyDescription("how much of its chips' throughput users get")
        Maturity softwareMaturity,
    @NotNull @JsonPropertyDescription("how it sets margins") Pricing pricing,
    @DecimalMin("1")
        @DecimalMax("3")
        @JsonPropertyDescription(
            "data-centre revenue the vendor reports over its chip revenue (networking, boards,"
                + " racks)")
        double systemRevenueMultiple,
    @NotNull @JsonPropertyDescription("its generations after the catalogue") Roadmap roadmap,
    @DecimalMin("0")
        @DecimalMax("5000")
        @JsonPropertyDescription("phones and PCs sold a year with its silicon, millions")
        double devicesMillionsPerYear,
    @NotNull
        @JsonPropertyDescription(
            "foundry id to share of that foundry's packaging booked at the start")
        Map<String, Double> prebookedPackaging,
    @NotEmpty @JsonPropertyDescription("sources of the figures above") List<SourceNote> sources)
    implements Serializable {
  /** Software maturity relative to NVIDIA's, 0-1, at the start of 2023. */
  public record Maturity(
      @DecimalMin("0") @DecimalMax("1") @JsonPropertyDescription("maturity in training, NVIDIA = 1")
          double training,
      @DecimalMin("0")
          @DecimalMax("1")
          @JsonPropertyDescription("maturity in inference, NVIDIA = 1")
          double inference,
      @DecimalMin("0")
          @DecimalMax("1")
          @JsonPropertyDescription("level that training maturity approaches")
          double ceilingTraining,
      @DecimalMin("0")
          @DecimalMax("1")
          @JsonPropertyDescription("level that inference maturity approaches")
          double ceilingInference)
      implements Serializable {}

  /** Gross margins, 0-1 of price. */
  public record Pricing(
      @NotNull @JsonPropertyDescription("named strategy") PricingStrategy strategy,
      @DecimalMin("-1") @DecimalMax("1") @JsonPropertyDescription("gross margin in January 2023")
          double initialGrossMargin,
      @DecimalMin("-1")
          @DecimalMax("1")
          @JsonPropertyDescription("margin the vendor aims for when nothing presses")
          double targetGrossMargin,
      @DecimalMin("-1") @DecimalMax("1") @JsonPropertyDescription("margin it will not go under")
          double floorGrossMargin,
      @DecimalMin("0")
          @DecimalMax("2")
          @JsonPropertyDescription("how strongly backlog moves its margin, 1 as the field")
          double backlogWeight)
      implements Serializable {}

  /** How generations follow each other after the last catalogue chip. */
  public record Roadmap(
      @Positive @JsonPropertyDescription("months between generations") int cadenceMonths,
      @NotNull @JsonPropertyDescription("how it answers a rival that leads")
          CadenceStrategy cadence,
      @DecimalMin("0")
          @DecimalMax("2")
          @JsonPropertyDescription("research spending over accelerator revenue")
          double researchShareOfRevenue,
      @DecimalMin("0")
          @DecimalMax("20")
          @JsonPropertyDescription(
              "research for accelerators that other business pays, USD billions a year")
          double researchUsdBillionsPerYear,
      @DecimalMin("0")
          @DecimalMax("1")
          @JsonPropertyDescription("share of research that goes into software")
          double softwareShareOfResearch,
      @DecimalMin("0")
          @DecimalMax("1")
          @JsonPropertyDescription("0 all for training, 1 all for inference")
          double inferenceEmphasis,
      @JsonPropertyDescription("makes export-compliant variants when they pay")
          boolean exportVariants)
      implements Serializable {}
}
