package org.shanhe.paper;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.shanhe.paper.Block.Span;
import org.shanhe.paper.Format.Type;
import org.shanhe.paper.Lines.Line;
import org.shanhe.paper.Lines.Placed;

/** Where the next line goes, page after page, each with its number (页码). */
final class Pages {

    enum Align {

        LEFT, CENTRE, RIGHT

    }

    /** How many letters a closing stands from the right edge (右空四字). */
    private static final int CLOSING = 4;

    private final Ink ink;

    private final Lines lines;

    private final Format format;

    private int number;

    private float y;

    Pages(Ink ink, Letters letters, Format format) {
        this.ink = ink;
        this.lines = new Lines(letters);
        this.format = format;
    }

    Format format() {
        return format;
    }

    Ink ink() {
        return ink;
    }

    int number() {
        return number;
    }

    float y() {
        return y;
    }

    void down(float height) {
        y += height;
    }

    float left() {
        return number == 0 ? 0 : Ink.HEIGHT - format.bottom() - y;
    }

    /** As high as a page's field. */
    float whole() {
        return Ink.HEIGHT - format.top() - format.bottom();
    }

    boolean atTop() {
        return number == 0 || y <= format.top() + 0.5f;
    }

    /** Goes to a new page if this one has less room. */
    boolean need(float height) throws IOException {
        if (number > 0 && height <= left() + 0.1f) {
            return false;
        }
        turn();
        return true;
    }

    void turn() throws IOException {
        ink.page();
        number++;
        y = format.top();
        var type = new Type(Face.SONG, 14, 20, 0);
        var line = wrapped(List.of(Span.of("— " + number + " —")), type, format.width(), 0).getFirst();
        float free = format.width() - line.width() - type.size();
        float below = Ink.HEIGHT - format.bottom() + Math.min(format.bottom() / 2, 27);
        ink.begin(Ink.Part.PAGE_NUMBER);
        put(line, type, format.left() + (number % 2 == 1 ? free : type.size()), below, 0);
        ink.end();
    }

    List<Line> wrapped(List<Span> words, Type type, float width, float indent) throws IOException {
        return lines.of(words, type, width, indent);
    }

    /** A paragraph over the whole field, its lines stretched to both sides. */
    void text(List<Span> words, Type type, Align align, float indent) throws IOException {
        float first = indent;
        for (var line : wrapped(words, type, format.width(), indent)) {
            need(type.line());
            float room = format.width() - first;
            float shift = switch (align) {
                case LEFT -> 0;
                case CENTRE -> (room - line.width()) / 2;
                case RIGHT -> Math.max(0, room - line.width() - CLOSING * type.size());
            };
            float slack = align == Align.LEFT && !line.last() ? room - line.width() : 0;
            float more = slack > type.size() * 3 ? 0 : slack / Math.max(1, line.letters().size() - 1);
            put(line, type, format.left() + first + shift, y + baseline(type), more);
            y += type.line();
            first = 0;
        }
    }

    /** Words to the left, a page number to the right, and dots between. */
    void entry(String text, String page, Type type) throws IOException {
        var words = wrapped(List.of(Span.of(text)), type, format.width() * 0.85f, 0).getFirst();
        var number = wrapped(List.of(Span.of(page)), type, format.width(), 0).getFirst();
        need(type.line());
        put(words, type, format.left(), y + baseline(type), 0);
        put(number, type, format.left() + format.width() - number.width(), y + baseline(type), 0);
        float from = format.left() + words.width() + 6;
        float to = format.left() + format.width() - number.width() - 6;
        for (float x = from; x < to; x += 5) {
            ink.fill(x, y + baseline(type) - 1, 0.9f, 0.9f, 0);
        }
        y += type.line();
    }

    static float baseline(Type type) {
        return type.line() / 2 + type.size() * 0.36f;
    }

    /** Letters of one face and one link are written at once. */
    void put(Line line, Type type, float x, float baseline, float more) throws IOException {
        float between = type.between() + more;
        var all = line.letters();
        float at = x;
        for (int from = 0; from < all.size();) {
            int to = from;
            var text = new StringBuilder();
            float width = 0;
            while (to < all.size() && alike(all.get(from), all.get(to))) {
                text.appendCodePoint(all.get(to).letter().code());
                width += all.get(to).letter().width() * type.size() + between;
                to++;
            }
            ink.write(new Ink.Words(all.get(from).letter().face(), type.size(), at, baseline, width, between,
                    text.toString(), all.get(from).link()));
            at += width;
            from = to;
        }
    }

    private static boolean alike(Placed one, Placed other) {
        return one.letter().face() == other.letter().face() && Objects.equals(one.link(), other.link());
    }

}
