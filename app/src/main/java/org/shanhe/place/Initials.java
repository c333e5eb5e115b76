package org.shanhe.place;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;

/** The first letters of a name's pinyin (拼音首字母), read as place names are read. */
final class Initials {

    /** Unknown to the dictionary: matches no letter. */
    private static final char NONE = '?';

    /** Words whose first reading in the dictionary is not that of the place. */
    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("铅山", "ys"), Map.entry("番禺", "py"),
            Map.entry("涡阳", "gy"), Map.entry("荥阳", "xy"), Map.entry("浚县", "xx"), Map.entry("蔚县", "yx"),
            Map.entry("尉犁", "yl"), Map.entry("东阿", "de"), Map.entry("乐清", "yq"), Map.entry("泌阳", "by"),
            Map.entry("大埔", "db"), Map.entry("莘县", "sx"), Map.entry("栎阳", "yy"), Map.entry("龟兹", "qc"),
            Map.entry("太行", "th"), Map.entry("台州", "tz"));

    private static final Map<Character, Character> LETTERS = new ConcurrentHashMap<>(
            Map.of('长', 'c', '重', 'c', '厦', 'x', '单', 's', '曾', 'z', '仇', 'q', '蔚', 'w', '率', 's'));

    private Initials() {
    }

    static String of(String name) {
        var letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            var word = i + 2 <= name.length() ? WORDS.get(name.substring(i, i + 2)) : null;
            if (word == null) {
                letters.append(LETTERS.computeIfAbsent(name.charAt(i), Initials::letter).charValue());
            }
            else {
                letters.append(word);
                i++;
            }
        }
        return letters.toString();
    }

    private static char letter(char character) {
        if (character < 128) {
            return Character.isLetterOrDigit(character) ? Character.toLowerCase(character) : NONE;
        }
        var readings = PinyinHelper.toHanyuPinyinStringArray(character);
        return readings == null || readings.length == 0 ? NONE : readings[0].charAt(0);
    }

}
