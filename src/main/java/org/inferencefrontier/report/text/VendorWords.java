package org.inferencefrontier.report.text;

import org.inferencefrontier.world.World;
import org.inferencefrontier.world.profile.VendorKind;
import org.inferencefrontier.world.profile.VendorProfile;
import org.inferencefrontier.world.technology.Accelerator;
import org.inferencefrontier.world.technology.Orientation;

/** What a vendor sells, in words. */
public final class VendorWords {
  private VendorWords() {}

  /** For a column: {@code device chips; designs for operators}. */
  public static String sells(World world, VendorProfile vendor) {
    String own =
        switch (vendor.kind()) {
          case MERCHANT -> "accelerators";
          case DESIGN_HOUSE -> "designs for operators";
          case EDGE -> "device chips";
        };
    return own
        + (acceleratorsBesides(world, vendor) ? "; accelerators" : "")
        + (designsBesides(world, vendor) ? "; designs for operators" : "");
  }

  /** Whether a maker of device chips also sells chips for data centres to anybody. */
  public static boolean acceleratorsBesides(World world, VendorProfile vendor) {
    return vendor.kind() == VendorKind.EDGE
        && world.accelerators().stream()
            .anyMatch(
                chip ->
                    vendor.id().equals(chip.vendor())
                        && chip.orientation() != Orientation.EDGE
                        && !hasCustomer(chip));
  }

  /** Whether it also makes chips that an operator ordered for itself. */
  public static boolean designsBesides(World world, VendorProfile vendor) {
    return vendor.kind() != VendorKind.DESIGN_HOUSE
        && world.accelerators().stream()
            .anyMatch(chip -> vendor.id().equals(chip.vendor()) && hasCustomer(chip));
  }

  private static boolean hasCustomer(Accelerator chip) {
    return chip.customer() != null && !chip.customer().isBlank();
  }
}
