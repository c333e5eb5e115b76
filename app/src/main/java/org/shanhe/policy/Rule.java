package org.shanhe.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.language.ObjectKind;
import org.shanhe.policy.language.Term;

/**
 * A data-quality rule (数据质量规则): what must not stand in the register, in words, and how it
 * is mended.
 *
 * @param when to which objects it applies; to all, if null
 * @param hit true where the data is wrong
 * @param owner the level that mends it
 * @param autoFix whether what is known already tells the right value
 * @param verified false where the source does not settle the number or the limit
 */
public record Rule(String id, ObjectKind object, Severity severity, @Nullable Expression when, Expression hit,
        String zh, String en, String fixZh, String fixEn, Owner owner, boolean autoFix, @Nullable LocalDate from,
        @Nullable LocalDate to, boolean verified) {

    /** How bad it is (严重程度). */
    public enum Severity {

        BLOCKING, ERROR, WARNING, HINT

    }

    /** Who mends it (责任层级). */
    public enum Owner {

        VILLAGE, TOWN, COUNTY

    }

    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Applies and is hit; unknown where either is and the other does not decide. */
    @JsonIgnore
    Expression defect() {
        return when == null ? hit : new Expression(object, "(%s) && (%s)".formatted(when.text(), hit.text()),
                new Term.Several(true, List.of(when.term(), hit.term())), List.of(), null);
    }

    public String message(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    public String fix(Locale locale) {
        return locale.getLanguage().equals("zh") ? fixZh : fixEn;
    }

}
