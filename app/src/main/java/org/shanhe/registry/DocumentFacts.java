package org.shanhe.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document number says of its holder (证件号码所示), kept when it is written so that no
 * rule needs to read the number.
 *
 * @param problem what is wrong with it, NONE if nothing; null where none is given
 * @param disability codes of the list DISABILITY that a disability certificate's number
 * carries
 */
record DocumentFacts(@Nullable String problem, @Nullable LocalDate birthOn, @Nullable Sex sex,
        List<String> disability) {

    private static final DocumentFacts UNSAID = new DocumentFacts(null, null, null, List.of());

    private static final DocumentFacts OFFICER = new DocumentFacts("NONE", null, null, List.of());

    /** What stands for "no number yet" in registers. */
    private static final String TEMPORARY = "999999";

    private static final String[] KINDS = { "VISION", "HEARING", "SPEECH", "LIMB", "INTELLECT", "MENTAL", "MULTIPLE" };

    static DocumentFacts of(@Nullable String document, @Nullable DocumentKind kind) {
        if (document == null) {
            return UNSAID;
        }
        if (kind == DocumentKind.OFFICER) {
            return OFFICER;
        }
        var text = IdentityNumber.normal(document);
        if (text.startsWith(TEMPORARY)) {
            return new DocumentFacts("TEMPORARY", null, null, List.of());
        }
        var number = IdentityNumber.in(text).orElse(null);
        if (number == null) {
            var fault = IdentityNumber.faultOf(text).orElseThrow();
            return new DocumentFacts(fault.name(), null, null, List.of());
        }
        return new DocumentFacts("NONE", number.birthOn(), number.sex(), disability(text));
    }

    private static List<String> disability(String text) {
        return text.length() < 20 ? List.of()
                : List.of("CERTIFIED", KINDS[text.charAt(18) - '1'], "LEVEL_" + text.charAt(19));
    }

}
