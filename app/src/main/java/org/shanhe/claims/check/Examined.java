package org.shanhe.claims.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.check.Tolerance.Written;
import org.shanhe.claims.reading.Claim;
import org.shanhe.claims.text.Zone;

/** A document that was read, with its claims in the order of the text (已读文档). */
public record Examined(String text, List<Zone> zones, List<Claim> claims) {

    private static final double ALIKE = 0.4;

    private static final String OF_THEM = "其中";

    private static final String SENTENCE = "。!?;\n";

    Claim claim(int i) {
        return claims.get(i);
    }

    String surface(int i) {
        return text.substring(claim(i).start(), claim(i).end());
    }

    public Written written(int i) {
        var claim = claim(i);
        return new Written(surface(i), claim.value(), claim.max(), claim.unit(), claim.bound());
    }

    BigDecimal value(int i) {
        return Objects.requireNonNull(claim(i).value());
    }

    Precision precision(int i) {
        return Precision.of(surface(i), value(i));
    }

    boolean readable(int i) {
        return claim(i).value() != null;
    }

    IntStream all() {
        return IntStream.range(0, claims.size()).filter(this::readable);
    }

    boolean unit(int i, String... units) {
        return List.of(units).contains(claim(i).unit());
    }

    boolean sameUnit(int i, int j) {
        return claim(i).unit().equals(claim(j).unit()) && Objects.equals(claim(i).per(), claim(j).per());
    }

    boolean isTitle(int i) {
        return zones.stream()
            .anyMatch(z -> z.role() == Zone.Role.TITLE && z.start() <= claim(i).start() && claim(i).start() < z.end());
    }

    boolean sameSentence(int i, int j) {
        return between(i, j).chars().noneMatch(c -> SENTENCE.indexOf(c) >= 0);
    }

    String between(int i, int j) {
        return text.substring(claim(i).end(), Math.max(claim(i).end(), claim(j).start()));
    }

    /** So many characters in front, no further than the sentence. */
    String before(int i, int most) {
        int start = claim(i).start();
        int from = start;
        while (from > Math.max(0, start - most) && SENTENCE.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, start);
    }

    /** The claim this one is said to be a part of, by 其中 where the reader did not say. */
    @Nullable Integer whole(int i) {
        if (claim(i).partOf() != null) {
            return claim(i).partOf();
        }
        int of = text.lastIndexOf(OF_THEM, claim(i).start());
        // behind a colon stands an example
        if (of < 0 || text.startsWith(":", of + OF_THEM.length())) {
            return null;
        }
        return IntStream.range(0, i)
            .filter(j -> claim(j).end() <= of && readable(j) && sameUnit(j, i) && sameSentence(j, i)
                    && Likeness.of(claim(j).indicator(), claim(i).indicator()) >= ALIKE)
            .boxed()
            .reduce((_, nearest) -> nearest)
            .orElse(null);
    }

    static boolean hasAny(String text, String... words) {
        return IntStream.range(0, words.length).anyMatch(i -> text.contains(words[i]));
    }

}
