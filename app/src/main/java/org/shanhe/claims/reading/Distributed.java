package org.shanhe.claims.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of several names that a list of figures goes with in order (分别).
 *
 * @param name what this figure is of
 * @param verb what stands between the word and the first figure
 */
record Distributed(String name, String verb) {

    private static final String EACH = "分别";

    private static final String NUMBER = "[约近超]?[0-9?]++(?:[.,][0-9]++)*+[余多万亿]*+\\p{IsHan}{0,4}%?";

    // atomic: a long list that fails is not tried in every other way
    private static final Pattern LIST = Pattern
        .compile("(\\p{IsHan}{0,8})((?>" + NUMBER + "(?:、|以及|和|及|与|,))*+)(\\p{IsHan}{0,4})[约近超]?");

    private static final Pattern REST = Pattern.compile("(?:(?:、|和|及)\\p{IsHan}{0,4}" + NUMBER + ")+");

    private static final Pattern ITEMS = Pattern.compile("、|以及|和|(?<![普惠涉])及(?!率)|与|,(?![0-9]{3})");

    private static final Pattern SEPARATORS = Pattern.compile("、|以及|和|(?<![普惠涉])及(?!率)|与");

    // a county or a company is where or who, which place and actor tell
    private static final String NAMED = "县省市区州旗乡镇村司团院会年";

    private static final Pattern COMMON = Pattern.compile("[两二三四五六七八九十2-9](?:项|类|种|方面|大类)([^、和及与]{0,16})$");

    private static final int LONGEST = 8;

    private static final int REACH = 60;

    /** The name that the figure goes with, or nothing where none are told apart. */
    static @Nullable Distributed of(Frame frame, List<String> said) {
        var lead = frame.sentenceLead();
        int at = lead.lastIndexOf(EACH);
        var list = LIST.matcher(at < 0 ? "" : lead.substring(at + EACH.length()));
        if (at < 0 || !list.matches()) {
            return null;
        }
        int index = (int) Stream.of(ITEMS.split(list.group(2))).filter(item -> !item.isEmpty()).count();
        var names = names(lead, at, true);
        var verb = Plain.of(list.group(3).isEmpty() ? list.group(1) : list.group(3));
        if (names.isEmpty()) {
            return before(frame, said, index, verb);
        }
        if (names.stream().anyMatch(Distributed::named)) {
            // 黔东南州、黔南州分别增长7.9%和7.2%: of what was spoken of before
            boolean grows = RateNames.trend(verb).length() == 2 && !said.isEmpty()
                    && !verb.equals(RateNames.trend(verb));
            return grows ? new Distributed(said.getLast(), verb) : null;
        }
        if (index >= names.size()) {
            return null;
        }
        return new Distributed(names.get(index), verb);
    }

    // 肉牛31.2万头;出栏8.7万头,同比分别增长11.8%和16.9%: the figures before, as many as there are here
    private static @Nullable Distributed before(Frame frame, List<String> said, int index, String verb) {
        var rest = REST.matcher(frame.text()).region(frame.quantity().end(), frame.clauseEnd());
        int more = rest.lookingAt() ? (int) rest.group().chars().filter(c -> "、和及".indexOf(c) >= 0).count() : 0;
        int at = said.size() - index - 1 - more;
        return index + more == 0 || at < 0 || verb.isEmpty() ? null : new Distributed(said.get(at), verb);
    }

    // 分别为812人次、1058人次,同比分别增长6.4%、21%: the second list goes with the names of the first
    private static List<String> names(String lead, int at, boolean second) {
        int from = Math.max(at - REACH, Frame.back(lead, at, ",;:。("));
        var list = lead.substring(from, at);
        // 工资、经营、转移|四项|收入对增收的贡献率: what all of them have
        var common = COMMON.matcher(list);
        var tail = common.find() && common.group(1).length() > 1 ? Plain.of(common.group(1)) : "";
        var names = Stream.of(SEPARATORS.split(tail.isEmpty() ? list : list.substring(0, common.start())))
            .map(name -> Plain.of(name.replaceAll("同比|环比|较.*|比.*|预计", "")))
            .filter(name -> name.length() > 1)
            .map(name -> name.length() > LONGEST ? name.substring(name.length() - LONGEST) : name)
            .map(name -> name + tail)
            .toList();
        int earlier = names.size() > 1 || !second ? -1 : lead.lastIndexOf(EACH, at - 1);
        return earlier < 0 ? names : names(lead, earlier, false);
    }

    private static boolean named(String name) {
        return NAMED.indexOf(name.charAt(name.length() - 1)) >= 0;
    }

}
