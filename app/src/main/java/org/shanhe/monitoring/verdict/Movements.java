package org.shanhe.monitoring.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.MeasureCatalogue;
import org.springframework.stereotype.Component;

/** Adds up how households would be judged otherwise, in the reader's words (推演结果). */
@Component
class Movements {

    static final String OPEN = "OPEN";

    static final String NONE = "NONE";

    private final Verdicts verdicts;

    private final MeasureCatalogue measures;

    Movements(Verdicts verdicts, MeasureCatalogue measures) {
        this.verdicts = verdicts;
        this.measures = measures;
    }

    /** Households of one county and cause by how they are judged and would be. */
    record Moved(long county, String countyName, String was, String would, @Nullable String cause, long households,
            long persons) {
    }

    /** How many are in a class now and would be. */
    record Count(String code, String name, long households, long persons, long wouldHouseholds, long wouldPersons) {
    }

    /** One line of what moves, in words. */
    record Movement(String county, String countyName, String was, String wasName, String would, String wouldName,
            @Nullable String cause, long households, long persons) {
    }

    /** Households and persons that move. */
    record Sum(long households, long persons) {
    }

    /**
     * @param trial the number under which the households are listed
     * @param entering those that would be in one of the asked classes and are not now
     * @param costFen what the measure would cost for them
     * @param costPer HOUSEHOLD or PERSON
     */
    record Answer(long trial, String pack, String version, String on, List<Count> counts, List<Movement> moved,
            Sum entering, Sum leaving, @Nullable Long costFen, @Nullable String costPer) {
    }

    Answer answer(long trial, String version, WhatIf.Asked asked, Judge judge, List<Moved> all, Locale locale) {
        var codes = Stream.concat(Stream.of(OPEN, NONE), judge.outcomes().stream().map(Judge.Outcome::name)).toList();
        var counts = codes.stream()
            .map(code -> count(judge, code, all, locale))
            .filter(count -> count.households() + count.wouldHouseholds() > 0)
            .toList();
        var moved = all.stream().filter(m -> !m.was().equals(m.would())).toList();
        Predicate<String> helped = asked.classes()::contains;
        var entering = sum(moved, m -> helped.test(m.would()) && !helped.test(m.was()));
        var leaving = sum(moved, m -> helped.test(m.was()) && !helped.test(m.would()));
        var per = per(asked);
        var yuan = asked.cost().yuan();
        var fen = yuan == null ? null
                : Long.valueOf(Math.multiplyExact(per.equals("PERSON") ? entering.persons() : entering.households(),
                        Math.multiplyExact(yuan, 100)));
        return new Answer(trial, asked.pack(), version, asked.on().toString(), counts,
                moved.stream()
                    .map(m -> new Movement(String.valueOf(m.county()), m.countyName(), m.was(),
                            verdicts.named(judge, m.was(), locale), m.would(), verdicts.named(judge, m.would(), locale),
                            m.cause(), m.households(), m.persons()))
                    .toList(),
                entering, leaving, fen, fen == null ? null : per);
    }

    /** A measure that persons receive and households do not is paid for each person. */
    String per(WhatIf.Asked asked) {
        var kind = asked.cost().measure();
        Refused.unless(asked.cost().yuan() == null || asked.cost().yuan() > 0, "FILTER_MALFORMED", "name", "yuan",
                "value", Objects.requireNonNullElse(asked.cost().yuan(), 0L));
        if (kind == null) {
            return "HOUSEHOLD";
        }
        var receivers = measures.find(kind, asked.on())
            .orElseThrow(() -> Refused.notFound("MEASURE_KIND_UNKNOWN", "kind", kind))
            .receivers();
        Refused.unless(receivers.contains("HOUSEHOLD") || receivers.contains("PERSON"), "WHAT_IF_MEASURE", "measure",
                kind);
        return receivers.contains("HOUSEHOLD") ? "HOUSEHOLD" : "PERSON";
    }

    private Count count(Judge judge, String code, List<Moved> all, Locale locale) {
        var now = sum(all, m -> m.was().equals(code));
        var then = sum(all, m -> m.would().equals(code));
        return new Count(code, verdicts.named(judge, code, locale), now.households(), now.persons(), then.households(),
                then.persons());
    }

    private static Sum sum(List<Moved> all, Predicate<Moved> which) {
        return new Sum(all.stream().filter(which).mapToLong(Moved::households).sum(),
                all.stream().filter(which).mapToLong(Moved::persons).sum());
    }

}
