package org.shanhe.directive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;

/** Only places and partners of its own scope are called or charged by an account. */
final class Concerned {

    private Concerned() {
    }

    static void mustBe(Collection<? extends @Nullable Long> places, Collection<? extends @Nullable Long> partners) {
        var scope = Scope.current();
        for (var place : places) {
            Refused.unless(place == null || scope.contains(place), "PLACE_NOT_YOURS", "place", place);
        }
        for (var partner : partners) {
            Refused.unless(partner == null || scope.partners() == null || scope.partners().contains(partner),
                    "PARTNER_NOT_YOURS", "partner", partner);
        }
    }

    static List<Long> known(Collection<? extends @Nullable Long> ids) {
        return new ArrayList<>(ids.stream().filter(Objects::nonNull).distinct().sorted().toList());
    }

}
