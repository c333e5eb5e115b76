package org.shanhe.pledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Snapshots.Snapshot;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a score again years later (复算): as it was frozen, and as it would be with what is
 * known now, with every entry that makes the difference.
 */
@Component
class Recomputing {

    private static final int SHOWN = 20;

    private final Assessments assessments;

    private final Assessing assessing;

    private final Inputs inputs;

    private final JsonMapper json;

    Recomputing(Assessments assessments, Assessing assessing, Inputs inputs, JsonMapper json) {
        this.assessments = assessments;
        this.assessing = assessing;
        this.inputs = inputs;
        this.json = json;
    }

    /**
     * Both scores.
     *
     * @param whole whether every frozen input still has the hash it was frozen with
     */
    record Recomputed(Score frozen, Score now, boolean whole, List<Difference> differences) {
    }

    /** An input that is not what it was. */
    record Difference(String item, String part, String words, @Nullable String figure, @Nullable BigDecimal frozen,
            @Nullable BigDecimal now, int added, int removed, int changed, List<Change> entries,
            @Nullable String frozenShown, @Nullable String nowShown) {
    }

    /**
     * One entry that came, went or changed.
     *
     * @param kind ADDED, REMOVED or CHANGED
     */
    record Change(String kind, String place, String subjectKind, long subject, @Nullable String day,
            @Nullable BigDecimal before, @Nullable BigDecimal after) {
    }

    @Transactional(readOnly = true)
    public Recomputed of(long id, Locale locale) {
        var assessment = assessments.get(id);
        Refused.unless(assessment.frozenAt() != null, "ASSESSMENT_NOT_FROZEN");
        var scheme = assessing.scheme(assessment);
        var frozen = inputs.frozen(id);
        var now = inputs.now(frozen);
        var differences = new ArrayList<Difference>();
        boolean whole = true;
        for (int i = 0; i < frozen.size(); i++) {
            var was = frozen.get(i);
            var is = now.get(i);
            var rewritten = Snapshot.of(was.value(), was.entries());
            whole &= rewritten.sha256().equals(was.sha256());
            if (!was.sha256().equals(is.sha256()) || !same(was.value(), is.value())) {
                differences.add(difference(was, is, locale));
            }
        }
        return new Recomputed(assessing.scored(id, scheme, frozen), assessing.scored(id, scheme, now), whole,
                differences);
    }

    private Difference difference(Input was, Input is, Locale locale) {
        var before = entries(was);
        var after = entries(is);
        var changes = new ArrayList<Change>();
        after.forEach((key, entry) -> {
            var old = before.get(key);
            if (old == null) {
                changes.add(change("ADDED", entry, null, quantity(entry)));
            }
            else if (!same(quantity(old), quantity(entry)) || !Objects.equals(day(old), day(entry))) {
                changes.add(change("CHANGED", entry, quantity(old), quantity(entry)));
            }
        });
        before.forEach((key, entry) -> {
            if (!after.containsKey(key)) {
                changes.add(change("REMOVED", entry, quantity(entry), null));
            }
        });
        return new Difference(was.item(), was.part(), was.words(), was.figure(), was.value(), is.value(),
                count(changes, "ADDED"), count(changes, "REMOVED"), count(changes, "CHANGED"),
                changes.stream().limit(SHOWN).toList(), inputs.shown(was.figure(), was.value(), locale),
                inputs.shown(is.figure(), is.value(), locale));
    }

    private Map<String, JsonNode> entries(Input input) {
        var found = new LinkedHashMap<String, JsonNode>();
        for (var entry : json.readTree(input.entries())) {
            found.put(entry.get(1).asString() + "/" + entry.get(3).asLong(), entry);
        }
        return found;
    }

    private static Change change(String kind, JsonNode entry, @Nullable BigDecimal before, @Nullable BigDecimal after) {
        return new Change(kind, "%012d".formatted(entry.get(0).asLong()), entry.get(1).asString(),
                entry.get(2).asLong(), day(entry), before, after);
    }

    private static BigDecimal quantity(JsonNode entry) {
        return entry.get(4).decimalValue();
    }

    private static @Nullable String day(JsonNode entry) {
        return entry.get(5).isNull() ? null : entry.get(5).asString();
    }

    private static int count(List<Change> changes, String kind) {
        return (int) changes.stream().filter(change -> change.kind().equals(kind)).count();
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

}
