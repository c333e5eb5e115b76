package org.shanhe.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.paper.Block.Span;
import org.shanhe.paper.Format.Type;
import org.shanhe.paper.Letters.Letter;

/**
 * Breaks words into lines: between any two Chinese letters, between words of others, and
 * no mark where it must not stand (断行, 避头尾).
 */
final class Lines {

    private static final String NOT_FIRST = "，。、；：！？）》」』】〕”’％‰…—·,.;:!?)]}%";

    private static final String NOT_LAST = "（《「『【〔“‘([{";

    private final Letters letters;

    Lines(Letters letters) {
        this.letters = letters;
    }

    /**
     * @param width of its letters with what stands between them
     * @param last whether it ends its text, so that it is not stretched
     */
    record Line(List<Placed> letters, float width, boolean last) {
    }

    record Placed(Letter letter, @Nullable String link) {
    }

    /**
     * @param width of the field
     * @param indent of the first line
     */
    List<Line> of(List<Span> spans, Type type, float width, float indent) throws IOException {
        var text = letters(spans, type.face());
        var lines = new ArrayList<Line>();
        int from = 0;
        float room = width - indent;
        while (from < text.size()) {
            int to = end(text, from, type, room);
            int shown = to;
            while (shown > from && text.get(shown - 1).letter().code() == ' ') {
                shown--;
            }
            boolean last = to == text.size() || text.get(to - 1).letter().code() == '\n';
            var line = text.subList(from, shown).stream().filter(one -> one.letter().code() != '\n').toList();
            lines.add(new Line(line, width(line, type), last));
            from = to;
            while (!last && from < text.size() && text.get(from).letter().code() == ' ') {
                from++;
            }
            room = width;
        }
        return lines;
    }

    private List<Placed> letters(List<Span> spans, Face face) throws IOException {
        var text = new ArrayList<Placed>();
        for (var span : spans) {
            for (int code : span.text().codePoints().toArray()) {
                var letter = code == '\n' ? new Letter(face, code, 0)
                        : letters.letter(face, Character.isWhitespace(code) && code != '　' ? ' ' : code);
                text.add(new Placed(letter, span.link()));
            }
        }
        return text;
    }

    static float width(List<Placed> line, Type type) {
        float width = 0;
        for (var one : line) {
            width += one.letter().width() * type.size() + type.between();
        }
        return width;
    }

    /** The first letter of the next line. */
    private static int end(List<Placed> text, int from, Type type, float room) {
        float width = 0;
        int to = from;
        while (to < text.size()) {
            int code = text.get(to).letter().code();
            if (code == '\n') {
                return to + 1;
            }
            width += text.get(to).letter().width() * type.size() + type.between();
            if (width > room + 0.01f && code != ' ' && to > from) {
                return back(text, from, to);
            }
            to++;
        }
        return to;
    }

    /** The last place before the limit at which a line may end. */
    private static int back(List<Placed> text, int from, int limit) {
        for (int at = limit; at > from; at--) {
            if (mayBreak(text.get(at - 1).letter().code(), text.get(at).letter().code())) {
                return at;
            }
        }
        return limit;
    }

    private static boolean mayBreak(int before, int after) {
        if (NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || wide(before) || wide(after);
    }

    private static boolean wide(int code) {
        return code >= 0x2E80 || code == '—' || code == '…' || code == '”' || code == '“';
    }

}
