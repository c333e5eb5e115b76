package org.shanhe.claims.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/** Words without what every claim may have beside it: numbers, dates, adverbs, marks. */
class Plain {

    private static final CueWords CUES = CueWords.of("indicator-words.txt");

    private static final Pattern NUMBERED = Pattern.compile(
            "[0-9]{1,3}(小时|天|日|分钟)内|[0-9.,]{1,16}[余多]?[百千万亿]{0,2}(人次|户次|场次|公里|平方米|立方米|[元户人名个所座条项处家台套亩%年月日期批次场头只吨米届栋株])?|[一两三四五六七八九十]{1,3}([座个所条名位处家项台套]|年([前后来间内]|(?=[保,]|$)))|[0-9]{1,2}年[前后间来]");

    // 在岗, 在校: part of a word; else it only says where
    private static final Pattern AT = Pattern.compile("在(?![岗建校册读职编])");

    private Plain() {
    }

    static String of(String phrase) {
        var words = AT.matcher(NUMBERED.matcher(phrase).replaceAll("")).replaceAll("");
        for (var word : CUES.words("drop")) {
            words = words.replace(word, "");
        }
        var out = new StringBuilder();
        words.chars()
            .filter(c -> Character.isIdeographic(c) || c < 0x80 && Character.isLetter(c))
            .forEach(c -> out.append((char) c));
        return out.toString();
    }

    // 举办家电维修培训班: a verb that says nothing goes where the noun is long enough
    static String named(String words) {
        var verb = words.length() > 6 ? CUES.words("hollow").stream().filter(words::startsWith).findFirst()
                : Optional.<String>empty();
        return verb.isPresent() ? words.substring(verb.get().length()) : words;
    }

}
