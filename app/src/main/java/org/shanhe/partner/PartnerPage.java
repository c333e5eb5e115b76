package org.shanhe.partner;

import java.util.List;

/**
 * A partner with those above it, the nearest first, and the units directly under it.
 */
record PartnerPage(PartnerRow partner, List<PartnerChoice> above, List<PartnerRow> units) {
}
