package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The templates of letters (责任书模板) of the pack that holds in a year. */
@Component
public class LetterTemplates {

    private final Packs packs;

    private final LetterTemplateFiles files;

    LetterTemplates(Packs packs, LetterTemplateFiles files) {
        this.packs = packs;
        this.files = files;
    }

    public List<LetterTemplate> of(int year) {
        return packs.on(day(year)).all(files).stream().filter(template -> template.holdsIn(year)).toList();
    }

    public Optional<LetterTemplate> find(String template, int year) {
        return of(year).stream().filter(known -> known.template().equals(template)).findFirst();
    }

    /** The name and the version of the pack, for what is kept. */
    public String pack(int year) {
        var pack = packs.on(day(year));
        return pack.name() + "@" + pack.version();
    }

    private static LocalDate day(int year) {
        return LocalDate.of(year, 7, 1);
    }

}
