package org.shanhe.monitoring.quality;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.CodeLists;
import org.shanhe.policy.RuleLanguage;
import org.shanhe.policy.language.Reason;
import org.shanhe.policy.language.Reason.Used;
import org.springframework.stereotype.Component;

/** The values that a rule read, codes in the reader's words (取值说明). */
@Component
class UsedWords {

    private final RuleLanguage language;

    private final CodeLists codes;

    private final Asking asking;

    UsedWords(RuleLanguage language, CodeLists codes, Asking asking) {
        this.language = language;
        this.codes = codes;
        this.asking = asking;
    }

    Reason of(Reason why, Locale locale) {
        return new Reason(why.answer(), why.text(), why.parts().stream().map(part -> of(part, locale)).toList(),
                why.used().stream().map(used -> used(used, locale)).toList(), why.missing());
    }

    private Used used(Used used, Locale locale) {
        var list = language.profile().find(used.object(), used.field()).map(field -> field.codes()).orElse(null);
        return list == null ? used : new Used(used.object(), used.field(), used.member(),
                words(list, used.value(), locale), used.unit(), used.zh(), used.en(), used.source());
    }

    private @Nullable Object words(String list, @Nullable Object value, Locale locale) {
        return switch (value) {
            case null -> null;
            case List<?> many -> many.stream().map(one -> words(list, one, locale)).toList();
            case String code -> codes.list(list, asking.today())
                .find(code)
                .map(known -> locale.getLanguage().equals("en") ? known.en() : known.zh())
                .orElse(code);
            default -> value;
        };
    }

}
