package org.shanhe.claims.workbench;

import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;

/**
 * Whose a document is: the place or the partner of the account that hands it in; neither
 * for one that answers for everything (文稿归属).
 */
record Owner(@Nullable Long place, @Nullable Long partner) {

    /**
     * @param head of the scope's partners the one that is no unit of another, if any
     */
    static Owner of(Scope scope, @Nullable Long head) {
        if (scope.partners() != null) {
            Refused.unless(head != null, "CLAIMS_NO_OWNER");
            return new Owner(null, head);
        }
        Refused.unless(!scope.places().isEmpty(), "CLAIMS_NO_OWNER");
        var range = scope.places().getFirst();
        return new Owner(range.equals(PlaceRange.EVERYWHERE) ? null : range.low(), null);
    }

}
