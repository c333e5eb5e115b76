package org.shanhe.portal;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.shanhe.place.PlaceCode;

/**
 * Who is not signed in sees no place and no partner, so that of all tables only what is
 * published is left; what they write is written for one place (公众数据范围).
 */
final class PublicScope {

    /** No account either, as 0 is the system and owns what it made. */
    private static final Scope NOBODY = new Scope(-1, List.of(), Set.of());

    private PublicScope() {
    }

    /** Also for somebody who is signed in: the portal shows all the same. */
    static <T extends @Nullable Object> T read(Supplier<T> reading) {
        return NOBODY.call(reading::get);
    }

    static <T extends @Nullable Object> T within(PlaceCode place, Supplier<T> writing) {
        return new Scope(0, List.of(place.range()), null).call(writing::get);
    }

    /** The place's own rows only, without those of places in it. */
    static <T extends @Nullable Object> T at(long place, Supplier<T> reading) {
        return new Scope(0, List.of(new PlaceRange(place, place + 1)), null).call(reading::get);
    }

}
