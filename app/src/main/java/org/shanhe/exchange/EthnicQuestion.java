package org.shanhe.exchange;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether the numbers of the ethnicity column can be understood: if the file does not say
 * which code system it uses, somebody must (民族代码之问). Words need no asking.
 */
final class EthnicQuestion {

    private @Nullable EthnicCodes system;

    private final Map<String, Long> numbers = new TreeMap<>();

    EthnicQuestion(@Nullable EthnicCodes system) {
        this.system = system;
    }

    /** A header such as 民族(GB/T 3304) answers the question by itself. */
    void header(String text) {
        if (system == null) {
            var plain = Texts.header(text);
            if (plain.contains("3304") || plain.contains("国标")) {
                system = EthnicCodes.GB_T_3304;
            }
        }
    }

    @Nullable String code(Cells cells) {
        var text = cells.raw(Field.ETHNICITY);
        if (text.isEmpty()) {
            return null;
        }
        if (!Texts.digit(text.charAt(0))) {
            return cells.code(Field.ETHNICITY, "ETHNICITY", text);
        }
        int number = 0;
        int digits = 0;
        while (digits < text.length() && Texts.digit(text.charAt(digits)) && digits < 4) {
            number = number * 10 + (text.charAt(digits++) - '0');
        }
        // "05 藏族" says itself what it means
        var word = text.substring(digits).replaceFirst("^[-.、\\s]+", "");
        if (!word.isEmpty() && !word.equals("0")) {
            return cells.code(Field.ETHNICITY, "ETHNICITY", word);
        }
        if (number < 1 || number > 56 && number != 97 && number != 98) {
            cells.find("BAD_CODE", Field.ETHNICITY, text, "");
            return null;
        }
        var known = system;
        if (known == null) {
            if (EthnicCodes.differs(number)) {
                numbers.merge(EthnicCodes.GB_T_3304.standard(number), 1L, Long::sum);
            }
            return EthnicCodes.GB_T_3304.standard(number);
        }
        return known.standard(number);
    }

    /**
     * How often each number occurs that cannot be understood; empty if there is nothing
     * to ask.
     */
    Map<String, Long> open() {
        return numbers;
    }

}
