package org.shanhe.claims.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Ask;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.Figure.Dimension;
import org.shanhe.indicator.Figure.Window;
import org.shanhe.indicator.Question;

/**
 * A claim as the question it puts to the ledger (核对查询).
 *
 * @param places the places asked for, added up; none for all
 * @param partner the partner with its units, or none for all
 */
public record LedgerQuery(String figure, List<Long> places, @Nullable Partner partner, @Nullable LocalDate from,
        LocalDate on, List<String> purposes) {

    /** Before any entry. */
    private static final LocalDate BEGINNING = LocalDate.of(1949, 10, 1);

    /** A partner and every unit below it. */
    public record Partner(long id, List<Long> units) {
    }

    /** What of the question the figure can be asked. */
    static LedgerQuery of(Figure figure, List<Long> places, @Nullable Partner partner, Span span,
            List<String> purposes) {
        return new LedgerQuery(figure.name(), places, figure.dimensions().contains(Dimension.PARTNER) ? partner : null,
                figure.window() == Window.AT_DATE ? null
                        : span.from() == null && figure.window() == Window.PERIOD ? BEGINNING : span.from(),
                span.on(), figure.dimensions().contains(Dimension.PURPOSE) ? purposes : List.of());
    }

    /**
     * The first day it asks for, or none where it counts all there was before its last.
     */
    public @Nullable LocalDate since() {
        return BEGINNING.equals(from) ? null : from;
    }

    /** Without the partner's units, which may be others when it is asked again. */
    public LedgerQuery kept() {
        return partner == null ? this
                : new LedgerQuery(figure, places, new Partner(partner.id, List.of()), from, on, purposes);
    }

    LedgerQuery yearBefore() {
        return new LedgerQuery(figure, places, partner, from == null ? null : from.minusYears(1), on.minusYears(1),
                purposes);
    }

    /** Of the partner with its units as they are now. */
    LedgerQuery by(Map<Long, Partner> units) {
        return partner == null ? this
                : new LedgerQuery(figure, places, units.getOrDefault(partner.id, partner), from, on, purposes);
    }

    List<Ask> asks() {
        return (places.isEmpty() ? Stream.<@Nullable Long>of((Long) null) : places.stream())
            .map(place -> new Ask(figure, question(place)))
            .toList();
    }

    private Question question(@Nullable Long place) {
        return new Question(place, partner == null ? null : partner.id(),
                partner == null ? null : partner.units().toArray(Long[]::new), from, on,
                purposes.isEmpty() ? null : purposes.toArray(String[]::new));
    }

    /**
     * Where the entries of its figure can be looked at: for each of several places its
     * own, which added up are the figure.
     */
    public List<String> addresses() {
        return (places.isEmpty() ? Stream.<@Nullable Long>of((Long) null) : places.stream()).map(this::address)
            .toList();
    }

    private String address(@Nullable Long place) {
        return "/figures/" + figure
                + Stream
                    .of(place == null ? "" : "place=" + place, partner == null ? "" : "partner=" + partner.id(),
                            from == null ? "" : "from=" + from, (from == null ? "on=" : "to=") + on,
                            purposes.isEmpty() ? "" : "purpose=" + String.join(",", purposes))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("&", "?", ""));
    }

}
