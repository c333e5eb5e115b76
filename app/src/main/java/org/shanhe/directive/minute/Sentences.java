package org.shanhe.directive.minute;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shanhe.directive.minute.Sentence.Section;

/**
 * Cuts a minute into sentences. A semicolon ends one as well, as a decision often stands
 * between two; not so within brackets, where the owner and the day are written.
 */
final class Sentences {

    /** The first that fits; what orders something is asked last. */
    private static final List<Heading> HEADINGS = List.of(
            new Heading(Section.VENUES, heading("(?:主|分|各分)会场(?:名单|设置|签到|参会|到会|情况|统计|表|一览|及|和|与)*")),
            new Heading(Section.PEOPLE, heading("(?:出席|参会|参加|列席|缺席)(?:会议)?(?:人员|领导|单位)?(?:名单)?")),
            new Heading(Section.AGENDA, heading("(?:会议)?议程(?:安排)?")),
            new Heading(Section.COMMITMENTS, heading("表态(?:发言)?(?:人员|单位|名单)?")), new Heading(Section.DECISIONS, heading(
                    "(?:会议|现将)?.{0,12}?(?:议定|决定|确定|审定|明确|要求|强调|部署|安排|交办)(?:了)?(?:以下|如下|下列)?(?:事项|任务|工作|意见|要求|内容)?(?:如下|清单|分解表?)?")));

    private static final Pattern CONTINUED = Pattern
        .compile("^[（(]?(?:责任|牵头|主办|承办|配合|协办|完成|办结)(?:单位|部门|人|时限|时间|期限)?\\s*[：:].*", Pattern.DOTALL);

    /** What the meeting said in general ends the list of what it decided. */
    private static final Pattern TOLD = Pattern.compile("会议(?:要求|强调|指出|认为|号召|希望)[，,]");

    private static final String OPENING = "（(【[「《“";

    private static final String CLOSING = "）)】]」》”";

    private static final int LONGEST_HEADING = 40;

    private Sentences() {
    }

    private record Heading(Section section, Pattern pattern) {
    }

    private static Pattern heading(String words) {
        return Pattern.compile("^(?:[一二三四五六七八九十\\d]{1,3}[、.．]\\s*)?" + words + "[：:]?$");
    }

    static List<Sentence> of(String text) {
        var found = new ArrayList<Sentence>();
        var section = Section.BODY;
        int from = 0;
        int depth = 0;
        for (int at = 0; at <= text.length(); at++) {
            char letter = at < text.length() ? text.charAt(at) : '\n';
            if (OPENING.indexOf(letter) >= 0) {
                depth++;
            }
            else if (CLOSING.indexOf(letter) >= 0) {
                depth = Math.max(0, depth - 1);
            }
            boolean line = letter == '\n';
            if (!line && !("。！？!?；;".indexOf(letter) >= 0 && depth == 0)) {
                continue;
            }
            depth = line ? 0 : depth;
            int to = line ? at : at + 1;
            section = add(found, text, from, to, section);
            from = line ? at + 1 : to;
        }
        return found;
    }

    private static Section add(List<Sentence> found, String text, int begins, int ends, Section section) {
        int from = begins;
        int to = ends;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            return section;
        }
        var words = text.substring(from, to);
        if (words.length() <= LONGEST_HEADING) {
            for (var heading : HEADINGS) {
                if (heading.pattern().matcher(words).matches()) {
                    return heading.section();
                }
            }
        }
        if (TOLD.matcher(words).lookingAt()) {
            found.add(new Sentence(from, to, words, Section.BODY));
            return Section.BODY;
        }
        // a row of a table of venues stands for itself, whatever was announced before it
        var now = words.indexOf('\t') > 0 && words.contains("会场") ? Section.VENUES : section;
        if (!found.isEmpty() && CONTINUED.matcher(words).matches()) {
            var last = found.removeLast();
            found.add(new Sentence(last.from(), to, text.substring(last.from(), to), last.section()));
            return section;
        }
        found.add(new Sentence(from, to, words, now));
        return now;
    }

}
