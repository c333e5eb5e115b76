package org.shanhe.indicator;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shanhe.indicator.Figure.Words;
import org.shanhe.policy.Code;
import org.shanhe.policy.CodeLists;
import org.shanhe.policy.Packs;
import org.shanhe.policy.Rule;
import org.shanhe.policy.Rules;
import org.springframework.stereotype.Component;

/** What the policy pack of a day calls the parts a figure is split into. */
@Component
public class PackWords {

    private final CodeLists codes;

    private final Packs packs;

    private final Rules rules;

    PackWords(CodeLists codes, Packs packs, Rules rules) {
        this.codes = codes;
        this.packs = packs;
        this.rules = rules;
    }

    public Map<String, String> purposes(LocalDate day, Locale locale) {
        return codes("PURPOSE", day, locale);
    }

    /** The words of a code list. */
    public Map<String, String> codes(String list, LocalDate day, Locale locale) {
        return codes.list(list, day)
            .codes()
            .stream()
            .collect(Collectors.toMap(Code::code, code -> new Words(code.zh(), code.en()).in(locale)));
    }

    /** The rules' messages by id. */
    public Map<String, String> rules(LocalDate day, Locale locale) {
        return rules.list(packs.on(day), day)
            .stream()
            .collect(Collectors.toMap(Rule::id, rule -> rule.message(locale), (first, _) -> first));
    }

}
