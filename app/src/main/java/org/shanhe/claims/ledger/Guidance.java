package org.shanhe.claims.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.reading.Claim;

/**
 * What people have decided about words and single claims, before any rule is asked
 * (人工口径).
 *
 * @param entries dictionary entries in force on the day of the document
 * @param readings how single claims are to be read, by where they begin
 * @param linked what the document itself says by its links
 */
public record Guidance(List<Entry> entries, Map<Integer, Reading> readings, Linked linked) {

    public static final Guidance NONE = new Guidance(List.of(), Map.of());

    public Guidance {
        entries = List.copyOf(entries);
        readings = Map.copyOf(readings);
    }

    public Guidance(List<Entry> entries, Map<Integer, Reading> readings) {
        this(entries, readings, Linked.NONE);
    }

    Guidance with(Linked document) {
        return new Guidance(entries, readings, document);
    }

    /** The partners that claims are to be asked for. */
    List<Long> partners() {
        return Stream.concat(readings.values().stream(), linked.readings().values().stream())
            .map(Reading::partner)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    }

    /** A figure that words mean, for claims in a unit (口径词条). */
    public record Entry(String words, String figure, String unit) {

        Phrase phrase() {
            return Phrase.decided(figure, unit, words);
        }

    }

    /**
     * How a claim is to be read (更正后的读法).
     *
     * @param place none for everywhere
     * @param partner none for all
     * @param purposes none for all
     * @param from none where the figure counts all time
     */
    public record Reading(String figure, @Nullable Long place, @Nullable Long partner, @Nullable List<String> purposes,
            @Nullable LocalDate from, LocalDate on) {
    }

    @Nullable Reading reading(Claim claim) {
        return readings.get(claim.start());
    }

    /** The entry whose words are meant most firmly, if one is there. */
    @Nullable Phrase phrase(Claim claim, Wording wording) {
        return entries.stream()
            .filter(entry -> entry.unit().equals(claim.unit()))
            .map(Entry::phrase)
            .filter(phrase -> wording.nearness(phrase.words()) > Wording.FAR)
            .max(Comparator.comparingInt(phrase -> wording.weight(phrase.words())))
            .orElse(null);
    }

}
