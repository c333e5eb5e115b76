package org.shanhe.report;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.FigureValue.Asking;

/**
 * A report as it reads: words, and figures that know where they open (成文).
 *
 * @param closing whose it is and its day, as they stand below it (署名, 成文日期)
 * @param definitions what each figure counts, one line a figure
 */
public record Composed(String title, List<Block> blocks, List<String> closing, List<Definition> definitions) {

    /** A part of the page: 标题, 段落, 表, 图. */
    @JsonTypeInfo(use = Id.SIMPLE_NAME, include = As.PROPERTY, property = "type")
    public sealed interface Block {

        /** Every figure in it. */
        Stream<Piece> pieces();

    }

    /**
     * @param level 1 or 2
     */
    public record Heading(int level, List<Piece> words) implements Block {
        @Override
        public Stream<Piece> pieces() {
            return words.stream();
        }
    }

    public record Paragraph(List<Piece> words) implements Block {
        @Override
        public Stream<Piece> pieces() {
            return words.stream();
        }
    }

    /** The first row is the head. */
    public record Table(String caption, List<List<Piece>> rows) implements Block {
        @Override
        public Stream<Piece> pieces() {
            return rows.stream().flatMap(List::stream);
        }
    }

    /**
     * @param unit as the axis is marked
     */
    public record Chart(String caption, String unit, List<Bar> bars) implements Block {
        @Override
        public Stream<Piece> pieces() {
            return bars.stream().map(Bar::shown);
        }
    }

    public record Bar(String label, BigDecimal value, Piece shown) {
    }

    /**
     * Words, or a figure with the address at which its entries open.
     *
     * @param figure its name, or null for words
     */
    public record Piece(String text, @Nullable String figure, @Nullable String address) {

        static Piece words(String text) {
            return new Piece(text, null, null);
        }

        /** A figure that opens where it was asked. */
        static Piece shown(String text, String figure, Asking scope) {
            var asked = Stream
                .of(pair("place", scope.place()), pair("partner", scope.partner()), pair("from", scope.from()),
                        pair("on", scope.on()), pair("purpose", scope.purpose()))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&"));
            return new Piece(text, figure, "/figures/" + figure + "?" + asked);
        }

        private static String pair(String name, @Nullable Object value) {
            return value == null ? "" : name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
        }

    }

    public record Definition(String figure, String words, String definition) {
    }

    /** Whether it has anything to tell: a figure, or rows below the head of a table. */
    public boolean tells() {
        return figures() > 0
                || blocks.stream().anyMatch(block -> block instanceof Table table && table.rows().size() > 1);
    }

    /** How many figures it states. */
    public long figures() {
        return blocks.stream().flatMap(Block::pieces).filter(piece -> piece.figure() != null).count();
    }

}
