package org.inferencefrontier.report.text;

import java.util.Comparator;
import java.util.List;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.profile.VendorKind;
import org.inferencefrontier.world.profile.VendorProfile;
import org.inferencefrontier.world.technology.Accelerator;

/** Whose own silicon a design house's chips are, in words. */
public final class SiliconWords {
  private final World world;
  private final Names names;

  /** Words by the catalogue of a world. */
  public SiliconWords(World world, Names names) {
    this.world = world;
    this.names = names;
  }

  /**
   * {@code whose chips are Google's own}; empty for a vendor that sells its accelerators to anybody
   * and for one without chips in the catalogue.
   */
  public String owner(String vendor) {
    if (world.vendors().stream().anyMatch(each -> isMerchant(each, vendor))) {
      return "";
    }
    List<String> customers =
        world.accelerators().stream()
            .filter(chip -> chip.vendor().equals(vendor) && isOrdered(chip))
            .sorted(Comparator.comparing(Accelerator::releaseMonth))
            .map(chip -> names.of(chip.customer()))
            .distinct()
            .toList();
    if (customers.isEmpty()) {
      return "";
    }
    if (customers.size() == 1) {
      return "whose chips are " + customers.get(0) + "'s own";
    }
    int last = customers.size() - 1;
    return "whose chips are the own silicon of "
        + String.join(", ", customers.subList(0, last))
        + " and "
        + customers.get(last);
  }

  private static boolean isMerchant(VendorProfile profile, String vendor) {
    return profile.id().equals(vendor) && profile.kind() == VendorKind.MERCHANT;
  }

  private static boolean isOrdered(Accelerator chip) {
    return chip.customer() != null && !chip.customer().isBlank();
  }
}
