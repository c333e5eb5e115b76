package org.shanhe.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows the running request may see and write: those of its places and its partners
 * (数据范围). PostgreSQL enforces it by row-level security.
 *
 * @param account the signed-in account, 0 for the system itself
 * @param places the ranges of place codes in scope; none means no row at all
 * @param partners the partners in scope, or null for every partner
 * @param roles the names of the account's roles; what a role may do over HTTP is decided
 * before the request arrives, so they matter only where the same address shows more to
 * one role than to another
 */
public record Scope(long account, List<PlaceRange> places, @Nullable Set<Long> partners, Set<String> roles) {

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    private static final Scope SYSTEM = new Scope(0, List.of(PlaceRange.EVERYWHERE), null);

    private static final Scope NOTHING = new Scope(0, List.of(), Set.of());

    public Scope {
        places = List.copyOf(places);
        partners = partners == null ? null : Set.copyOf(partners);
        roles = Set.copyOf(roles);
    }

    public Scope(long account, List<PlaceRange> places, @Nullable Set<Long> partners) {
        this(account, places, partners, Set.of());
    }

    /** The scope of start-up tasks and of the command line: everything. */
    public static Scope system() {
        return SYSTEM;
    }

    /** The bound scope, or one that sees nothing. */
    public static Scope current() {
        return CURRENT.isBound() ? CURRENT.get() : NOTHING;
    }

    public void run(Runnable task) {
        ScopedValue.where(CURRENT, this).run(task);
    }

    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> task)
            throws X {
        return ScopedValue.where(CURRENT, this).call(task);
    }

    public boolean contains(long place) {
        return places.stream().anyMatch(range -> range.contains(place));
    }

    public boolean hasAnyRole(String... names) {
        return Arrays.stream(names).anyMatch(roles::contains);
    }

    long low() {
        return places.stream().mapToLong(PlaceRange::low).min().orElse(0);
    }

    long high() {
        return places.stream().mapToLong(PlaceRange::high).max().orElse(0);
    }

    /** As PostgreSQL writes an int8multirange. */
    String placesLiteral() {
        return places.stream()
            .map(range -> "[%d,%d)".formatted(range.low(), range.high()))
            .collect(Collectors.joining(",", "{", "}"));
    }

    /** As PostgreSQL writes a bigint[], or {@code *} for every partner. */
    String partnersLiteral() {
        return partners == null ? "*"
                : partners.stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

}
