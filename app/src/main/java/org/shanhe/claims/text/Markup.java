package org.shanhe.claims.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Strips what is left of HTML: comments, scripts, tags; a few entities become characters.
 */
class Markup {

    private static final int LONGEST_TAG = 200;

    private static final Map<String, String> ENTITIES = Map.of("&nbsp;", " ", "&amp;", "&", "&lt;", "<", "&gt;", ">",
            "&quot;", "\"", "&ldquo;", "“", "&rdquo;", "”", "&mdash;", "—");

    /** What stands on lines, or in cells, of its own. */
    private static final Set<String> BLOCKS = Set.of("p", "br", "div", "li", "tr", "td", "th", "h1", "h2", "h3", "h4",
            "h5", "h6", "title", "section", "article", "table", "ul", "ol", "hr", "dd", "dt", "blockquote");

    private final String chars;

    // where a closing mark was not found once, it need not be looked for again
    private int noComment = Integer.MAX_VALUE;

    private int noStyle = Integer.MAX_VALUE;

    private int noScript = Integer.MAX_VALUE;

    private Markup(String chars) {
        this.chars = chars;
    }

    static Text strip(Text text, boolean page) {
        return entities(text.chars().indexOf('<') < 0 ? text : new Markup(text.chars()).without(text, page));
    }

    private Text without(Text text, boolean page) {
        var out = new Text.Builder(chars.length());
        for (int i = 0; i < chars.length();) {
            int end = chars.charAt(i) == '<' ? end(i) : -1;
            if (end < 0) {
                out.add(chars.charAt(i), text.origin()[i]);
                i++;
            }
            else {
                if (page && BLOCKS.contains(name(i))) {
                    out.add(name(i).equals("td") || name(i).equals("th") ? ' ' : '\n', text.origin()[i]);
                }
                i = end;
            }
        }
        return out.build();
    }

    private String name(int at) {
        int from = chars.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int to = from;
        while (to < chars.length() && to - from < 10 && Character.isLetterOrDigit(chars.charAt(to))) {
            to++;
        }
        return chars.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private int end(int at) {
        if (chars.startsWith("<!--", at) && at < noComment) {
            int close = chars.indexOf("-->", at + 4);
            if (close >= 0) {
                return close + 3;
            }
            noComment = at;
        }
        if (opens("style", at) && at < noStyle) {
            int close = blockEnd("</style>", at);
            if (close >= 0) {
                return close;
            }
            noStyle = at;
        }
        if (opens("script", at) && at < noScript) {
            int close = blockEnd("</script>", at);
            if (close >= 0) {
                return close;
            }
            noScript = at;
        }
        return tagEnd(at);
    }

    private boolean opens(String name, int at) {
        int end = at + 1 + name.length();
        return chars.regionMatches(true, at + 1, name, 0, name.length())
                && (end >= chars.length() || !Character.isLetterOrDigit(chars.charAt(end)) && chars.charAt(end) != '_');
    }

    private int blockEnd(String close, int at) {
        int open = chars.indexOf('>', at);
        for (int i = open < 0 ? -1 : chars.indexOf('<', open + 1); i >= 0; i = chars.indexOf('<', i + 1)) {
            if (chars.regionMatches(true, i, close, 0, close.length())) {
                return i + close.length();
            }
        }
        return -1;
    }

    private int tagEnd(int at) {
        int i = at + 1;
        if (i < chars.length() && chars.charAt(i) == '/') {
            i++;
        }
        if (i >= chars.length() || !latin(chars.charAt(i))) {
            return -1;
        }
        int last = Math.min(chars.length() - 1, i + 1 + LONGEST_TAG);
        for (i++; i <= last; i++) {
            char c = chars.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<' || c == '\n') {
                return -1;
            }
        }
        return -1;
    }

    private static boolean latin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static Text entities(Text text) {
        if (text.chars().indexOf('&') < 0) {
            return text;
        }
        var out = new Text.Builder(text.length());
        for (int i = 0; i < text.length();) {
            var entity = entity(text.chars(), i);
            if (entity == null) {
                out.add(text.chars().charAt(i), text.origin()[i]);
                i++;
            }
            else {
                out.replace(text, i, i + entity.length(), ENTITIES.getOrDefault(entity, ""));
                i += entity.length();
            }
        }
        return out.build();
    }

    private static @Nullable String entity(String chars, int at) {
        if (chars.charAt(at) != '&') {
            return null;
        }
        for (var entity : ENTITIES.keySet()) {
            if (chars.startsWith(entity, at)) {
                return entity;
            }
        }
        return null;
    }

}
