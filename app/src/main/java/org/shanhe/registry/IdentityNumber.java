package org.shanhe.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of an identity card (居民身份证号码, GB 11643), or the first 18 characters of a
 * disability certificate, which are the same number.
 */
public record IdentityNumber(String digits) {

    /** Why a text is not such a number. */
    public enum Fault {

        LENGTH, CHARACTERS, BIRTH_DATE, CHECK_DIGIT, DISABILITY_KIND

    }

    private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

    private static final Pattern CHARACTERS = Pattern.compile("[1-9]\\d{16}[\\dX]");

    private static final Pattern LEGACY = Pattern.compile("[1-9]\\d{14}");

    /** Kind 1-7 and grade 1-4, then B and the count of the reissue. */
    private static final Pattern DISABILITY = Pattern.compile("[1-7][1-4](B\\d)?");

    public IdentityNumber {
        if (fault(digits).isPresent()) {
            throw new IllegalArgumentException("not an identity number");
        }
    }

    /** What is wrong with the 18 characters as they stand, or nothing. */
    public static Optional<Fault> fault(String text) {
        if (text.length() != 18) {
            return Optional.of(Fault.LENGTH);
        }
        if (!CHARACTERS.matcher(text).matches()) {
            return Optional.of(Fault.CHARACTERS);
        }
        var birth = birth(text);
        if (birth.isEmpty() || birth.get().getYear() < 1800 || birth.get().isAfter(LocalDate.now())) {
            return Optional.of(Fault.BIRTH_DATE);
        }
        return text.charAt(17) == check(text) ? Optional.empty() : Optional.of(Fault.CHECK_DIGIT);
    }

    /**
     * What is wrong with a document as people write it: 18 characters, 15 digits of the
     * time before 1999, or a disability certificate of 20 or 22.
     */
    public static Optional<Fault> faultOf(String document) {
        var text = normal(document);
        return switch (text.length()) {
            case 15 -> LEGACY.matcher(text).matches() ? fault(lengthened(text)) : Optional.of(Fault.CHARACTERS);
            case 18 -> fault(text);
            case 20, 22 -> DISABILITY.matcher(text.substring(18)).matches() ? fault(text.substring(0, 18))
                    : Optional.of(Fault.DISABILITY_KIND);
            default -> Optional.of(Fault.LENGTH);
        };
    }

    /** The number in a document as people write it, if there is nothing wrong with it. */
    public static Optional<IdentityNumber> in(String document) {
        return faultOf(document).isPresent() ? Optional.empty() : Optional.of(new IdentityNumber(eighteen(document)));
    }

    /**
     * What all documents of one person have in common: the 18 characters, whatever form
     * the document is written in. Also for a number that fails its check.
     */
    static @Nullable String sameFor(@Nullable String document) {
        return document == null ? null : eighteen(document);
    }

    /** Full-width digits, spaces and a small x as the card prints them. */
    public static String normal(String document) {
        var plain = new StringBuilder(document.length());
        document.chars()
            .filter(c -> !Character.isWhitespace(c) && c != '\u3000')
            .map(c -> c >= '\uFF01' && c <= '\uFF5E' ? c - 0xFEE0 : c)
            .forEach(c -> plain.append((char) c));
        return plain.toString().toUpperCase(Locale.ROOT);
    }

    public LocalDate birthOn() {
        return birth(digits).orElseThrow();
    }

    public Sex sex() {
        return (digits.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /**
     * The first six digits: the county that issued the number, as it was coded at birth.
     */
    public int county() {
        return Integer.parseInt(digits.substring(0, 6));
    }

    private static String eighteen(String document) {
        var text = normal(document);
        if (text.length() == 15 && LEGACY.matcher(text).matches()) {
            return lengthened(text);
        }
        return text.length() > 18 ? text.substring(0, 18) : text;
    }

    private static String lengthened(String fifteen) {
        var seventeen = fifteen.substring(0, 6) + "19" + fifteen.substring(6);
        return seventeen + check(seventeen);
    }

    private static char check(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }

    private static Optional<LocalDate> birth(String text) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(text.substring(6, 10)),
                    Integer.parseInt(text.substring(10, 12)), Integer.parseInt(text.substring(12, 14))));
        }
        catch (DateTimeException e) {
            return Optional.empty();
        }
    }

}
