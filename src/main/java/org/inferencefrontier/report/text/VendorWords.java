package org.inferencefrontier.report.text;

import org.inferencefrontier.world.World;
import org.inferencefrontier.world.profile.VendorKind;
import org.inferencefrontier.world.profile.VendorProfile;

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
    return designsBesides(world, vendor) ? own + "; designs for operators" : own;
  }

  /** Whether it also makes chips that an operator ordered for itself. */
  public static boolean designsBesides(World world, VendorProfile vendor) {
    return vendor.kind() != VendorKind.DESIGN_HOUSE
        && world.accelerators().stream()
            .anyMatch(
                chip ->
                    vendor.id().equals(chip.vendor())
                        && chip.customer() != null
                        && !chip.customer().isBlank());
  }
}
