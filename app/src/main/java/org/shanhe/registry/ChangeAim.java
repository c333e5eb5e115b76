package org.shanhe.registry;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;

/** The households and villages that a change touches, with the versions seen. */
record ChangeAim(long village, @Nullable Long otherVillage, @Nullable Long household, @Nullable Long other,
        @Nullable Integer version, @Nullable Integer otherVersion) {

    /**
     * The account with the villages of this change beside its own places: what was
     * approved by both sides is carried out on both.
     */
    Scope widened(Scope scope) {
        return widened(scope, village, otherVillage);
    }

    static Scope widened(Scope scope, long village, @Nullable Long otherVillage) {
        var places = new ArrayList<>(scope.places());
        if (!scope.contains(village)) {
            places.add(PlaceRange.of(village));
        }
        if (otherVillage != null && !scope.contains(otherVillage)) {
            places.add(PlaceRange.of(otherVillage));
        }
        return new Scope(scope.account(), places, scope.partners(), scope.roles());
    }

}
