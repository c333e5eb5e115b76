package org.shanhe.indicator;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A figure and the question it is asked. */
public record Ask(String figure, Question question) {

    Row row(int nth) {
        var range = question.range();
        var from = question.from();
        var narrowing = question.narrowing();
        return new Row(nth, figure, range.low(), range.high(), literal(question.partners()),
                from == null ? null : from.toString(), question.on().toString(), literal(question.purposes()),
                narrowing.source(), narrowing.tag(), narrowing.group(), narrowing.rule(), narrowing.collector(),
                literal(narrowing.without().toArray()),
                narrowing.known() == null ? null : narrowing.known().toString());
    }

    /** As PostgreSQL writes an array of numbers or codes. */
    private static @Nullable String literal(Object @Nullable [] values) {
        return values == null ? null
                : Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** As a row of the statement that asks many at once. */
    record Row(int nth, String figure, long low, long high, @Nullable String partners, @Nullable String from, String on,
            @Nullable String purposes, @Nullable String source, @Nullable String tag, @Nullable Long group,
            @Nullable String rule, @Nullable String collector, @Nullable String without, @Nullable String known) {
    }

}
