package org.shanhe.claims.reading;

import java.util.List;
import org.shanhe.claims.text.Text;
import org.shanhe.claims.text.Zone;

/**
 * What was read out of one document.
 *
 * @param refused the numbers that are no claims
 */
public record Extraction(Text text, List<Zone> zones, List<Claim> claims, List<Refusal> refused) {

    /** A number that is no claim, and why. */
    public record Refusal(int start, int end, String reason) {

    }

}
