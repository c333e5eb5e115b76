package org.shanhe.policy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The allowed values of one field on one day (代码表).
 *
 * @param standard the national standard whose numbers stand beside the codes, or null
 */
public record CodeList(String name, String zh, String en, String source, @Nullable String standard, List<Code> codes) {

    /** A number or a mark before the words, as in 01 户主 or 1.户主. */
    private static final Pattern NUMBERED = Pattern.compile("^\\d{1,3}[.、:\\-_ ]*(?=\\p{IsHan})");

    private static final Pattern MARKS = Pattern.compile("[\\s()\\[\\]〔〕【】,、/;.:\"'·-]");

    public CodeList {
        codes = List.copyOf(codes);
    }

    public Optional<Code> find(String code) {
        return codes.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** By the number of the national form; 1 and 01 are the same. */
    public Optional<Code> ofNational(String number) {
        var wanted = bare(number);
        return codes.stream().filter(c -> c.national() != null && bare(c.national()).equals(wanted)).findFirst();
    }

    /** By the number in the national standard the list names. */
    public Optional<Code> ofStandard(String number) {
        var wanted = bare(number);
        return codes.stream().filter(c -> c.standard() != null && bare(c.standard()).equals(wanted)).findFirst();
    }

    /**
     * By its Chinese words as people write them: full-width or not, with or without
     * brackets and spaces, 之子 or 子, 藏族 or 藏, and by the other words the list knows.
     */
    public Optional<Code> inWords(String words) {
        return Optional.ofNullable(words().get(plain(words)));
    }

    /**
     * All words that {@link #inWords} knows, in plain form; keep it when asking for many
     * rows.
     */
    public Map<String, Code> words() {
        var known = new LinkedHashMap<String, Code>();
        codes.forEach(code -> known.putIfAbsent(plain(code.zh()), code));
        codes.forEach(code -> code.also().forEach(other -> known.putIfAbsent(plain(other), code)));
        codes.forEach(code -> shorter(plain(code.zh())).forEach(other -> known.putIfAbsent(other, code)));
        return known;
    }

    /** The form in which words are compared. */
    public static String plain(String words) {
        var half = Normalizer.normalize(words, Normalizer.Form.NFKC).strip();
        return MARKS.matcher(NUMBERED.matcher(half).replaceFirst("")).replaceAll("").toUpperCase(Locale.ROOT);
    }

    CodeList on(LocalDate day) {
        return new CodeList(name, zh, en, source, standard, codes.stream().filter(code -> code.holds(day)).toList());
    }

    private static Stream<String> shorter(String words) {
        return Stream
            .of(words.startsWith("之") ? words.substring(1) : "", words.startsWith("因") ? words.substring(1) : "",
                    words.endsWith("族") ? words.substring(0, words.length() - 1) : "")
            .filter(other -> !other.isEmpty());
    }

    private static String bare(String number) {
        var bare = number.strip().replaceFirst("^0+(?=.)", "");
        return bare.toUpperCase(Locale.ROOT);
    }

}
