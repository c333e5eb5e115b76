package org.shanhe.claims.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Words;

/**
 * The noun that a number counts (中心词), where it stands and its phrase.
 *
 * @param start where its phrase begins
 * @param end one behind the noun
 */
record Head(String word, Noun noun, int start, int end) {

    private static final int UNKNOWN = 8;

    private static final Set<String> DIVISIONS = Set.of("province", "prefecture", "county", "township", "village");

    private static final int REACH = 24;

    private static final String BREAKS = ",。;:!?、()\n…—/[]{}<>|";

    /** The last noun of the phrase that begins here: 9个|国家级贫困县|的定点帮扶. */
    static @Nullable Head right(String text, int from, int limit) {
        Head head = null;
        int unknown = 0;
        int to = Math.min(limit, from + REACH);
        for (int i = from; i < to;) {
            char c = text.charAt(i);
            var found = Noun.WORDS.at(text, i);
            if (BREAKS.indexOf(c) >= 0 || Character.isDigit(c) || c == '的' && head != null
                    || found != null && (found.meaning().is("stop")
                            || head != null && found.word().length() == 1 && found.meaning().is("abstract"))) {
                return head;
            }
            if (found == null) {
                boolean quote = "“”\"《》 ·".indexOf(c) >= 0;
                if (head != null && !quote || ++unknown > UNKNOWN) {
                    return head;
                }
                i++;
                continue;
            }
            i += found.word().length();
            // 20个贫困县|扶贫政策: what is done there is not what is counted
            boolean said = head != null && DIVISIONS.contains(head.noun().unit())
                    && (found.meaning().is("abstract") || found.meaning().category().equals("other"));
            if (said) {
                return head;
            }
            if (found.meaning().heads()) {
                head = new Head(found.word(), found.meaning(), from, i);
            }
        }
        return head;
    }

    /** 154个和58个贫困村: the noun stands behind the second of two. */
    static @Nullable Head coordinate(String text, int from, String word, int limit) {
        int at = from + 1;
        if (from >= limit || word.isEmpty() || "和、及与".indexOf(text.charAt(from)) < 0) {
            return null;
        }
        while (at < limit && (Character.isDigit(text.charAt(at)) || ".,万余多".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at > from + 1 && text.startsWith(word, at) ? right(text, at + word.length(), limit) : null;
    }

    /** The last noun of a kind in a text. */
    static @Nullable Head last(String text, String unit) {
        for (int end = text.length(); end > 0; end--) {
            var found = Noun.WORDS.before(text, end);
            if (found != null && found.meaning().is(unit) && !text.startsWith("均", end)) {
                return new Head(found.word(), found.meaning(), end - found.word().length(), end);
            }
        }
        return null;
    }

    /** The noun that ends here: 培训|干部|4198名. */
    static @Nullable Head left(String text, int to, int from) {
        int end = Math.max(from, linked(text, to));
        // 打造“协作示范村”100个
        end = end > from && "”》".indexOf(text.charAt(end - 1)) >= 0 ? end - 1 : end;
        var found = end > from ? Noun.WORDS.before(text, end) : null;
        return found == null || !found.meaning().heads() || end - found.word().length() < from ? null
                : new Head(found.word(), found.meaning(), end - found.word().length(), end);
    }

    /** Where the words end that a linking word (达到, 共) ties to a number. */
    static int linked(String text, int to) {
        int end = to;
        for (var word = LINKS.before(text, end); word != null; word = LINKS.before(text, end)) {
            end -= word.word().length();
        }
        return end;
    }

    private static final Words<Boolean> LINKS = new Words<>();

    static {
        for (var word : "约 近 超 超过 逾 达 达到 共 共计 合计 累计 为 有 已 已达 总计 至 到 至少 不少于 了 : 数 数量 ( 总数 突破 等 各 分别 分别为 分别达 分别达到 增至 增加到 提高到 扩大到 发展到 仅 只有 仅有 足有 约有 共有 还有 仍 仍有 尚有 总数达 人数达 计"
            .split(" ")) {
            LINKS.add(word, true);
        }
        LINKS.add(" ", true);
    }

}
