package org.shanhe.indicator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shanhe.indicator.Figure.Words;
import org.shanhe.policy.CadrePolicy;
import org.shanhe.policy.Code;
import org.shanhe.policy.CodeLists;
import org.shanhe.policy.MeasureCatalogue;
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

    private final CadrePolicy cadres;

    private final MeasureCatalogue catalogue;

    PackWords(CodeLists codes, Packs packs, Rules rules, CadrePolicy cadres, MeasureCatalogue catalogue) {
        this.codes = codes;
        this.packs = packs;
        this.rules = rules;
        this.cadres = cadres;
        this.catalogue = catalogue;
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

    /**
     * What stands as a code in the label of an entry: a rule, a cause, a risk, a post or
     * a measure.
     */
    Map<String, String> labels(LocalDate day, Locale locale) {
        var words = new HashMap<>(rules(day, locale));
        words.putAll(codes("CAUSE", day, locale));
        words.putAll(codes("RISK", day, locale));
        cadres.posts(day).forEach(post -> words.put(post.kind(), new Words(post.zh(), post.en()).in(locale)));
        catalogue.all().forEach(kind -> words.put(kind.kind(), new Words(kind.zh(), kind.en()).in(locale)));
        return words;
    }

    /** The rules' messages by id. */
    public Map<String, String> rules(LocalDate day, Locale locale) {
        return rules.list(packs.on(day), day)
            .stream()
            .collect(Collectors.toMap(Rule::id, rule -> rule.message(locale), (first, _) -> first));
    }

}
