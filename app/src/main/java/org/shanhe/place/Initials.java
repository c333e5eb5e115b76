package org.shanhe.place;

import java.util.Map;
import java.util.stream.Collectors;
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

    private static final Map<Character, Character> READINGS = Map.of('长', 'c', '重', 'c', '厦', 'x', '单', 's', '曾', 'z',
            '仇', 'q', '蔚', 'w', '率', 's');

    /**
     * The letter of each character once it was asked for: a load asks five million times.
     */
    private static final char[] LETTERS = new char[1 << 16];

    private static final String WORD_STARTS = WORDS.keySet()
        .stream()
        .map(word -> word.substring(0, 1))
        .collect(Collectors.joining());

    private Initials() {
    }

    static String of(String name) {
        var letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            var word = i + 2 <= name.length() && WORD_STARTS.indexOf(character) >= 0
                    ? WORDS.get(name.substring(i, i + 2)) : null;
            if (word == null) {
                letters.append(letter(character));
            }
            else {
                letters.append(word);
                i++;
            }
        }
        return letters.toString();
    }

    private static char letter(char character) {
        if (LETTERS[character] == 0) {
            LETTERS[character] = read(character);
        }
        return LETTERS[character];
    }

    private static char read(char character) {
        if (character < 128) {
            return Character.isLetterOrDigit(character) ? Character.toLowerCase(character) : NONE;
        }
        var reading = READINGS.get(character);
        if (reading != null) {
            return reading;
        }
        var readings = PinyinHelper.toHanyuPinyinStringArray(character);
        return readings == null || readings.length == 0 ? NONE : readings[0].charAt(0);
    }

}
