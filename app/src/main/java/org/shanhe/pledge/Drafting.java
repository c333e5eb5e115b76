package org.shanhe.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.partner.Partners;
import org.shanhe.pledge.Letters.Draft;
import org.shanhe.pledge.Letters.NewTarget;
import org.shanhe.policy.LetterTemplate;
import org.shanhe.policy.LetterTemplate.Indicator;
import org.shanhe.policy.LetterTemplate.Level;
import org.shanhe.policy.LetterTemplates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts letters from the templates of the year's pack (起草). */
@Service
public class Drafting {

    private final JdbcClient jdbc;

    private final Letters letters;

    private final LetterTemplates templates;

    private final Partners partners;

    private final Messages messages;

    private final Audit audit;

    Drafting(JdbcClient jdbc, Letters letters, LetterTemplates templates, Partners partners, Messages messages,
            Audit audit) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.templates = templates;
        this.partners = partners;
        this.messages = messages;
        this.audit = audit;
    }

    /** The id of the draft, or of what the same key drafted before. */
    @Transactional
    public long draft(NewLetter wanted, @Nullable String key) {
        return draft(wanted, null, key);
    }

    /**
     * @param supersedes the signed letter that the draft amends
     */
    @Transactional
    long draft(NewLetter wanted, @Nullable Long supersedes, @Nullable String key) {
        var template = template(wanted.template(), wanted.year());
        checkParties(wanted, template);
        checkParent(wanted);
        var targets = targets(template, wanted.year(), wanted.targets());
        var from = LocalDate.of(wanted.year(), 1, 1);
        var draft = new Draft(template.kind().name(), template.binding(), template.template(),
                templates.pack(wanted.year()), title(wanted, template), wanted.year(), from.toString(),
                LocalDate.of(wanted.year() + template.years() - 1, 12, 31).toString(), wanted.upper(), wanted.place(),
                wanted.partner(), wanted.parent(), supersedes, wanted.note());
        long id = letters.add(draft, key);
        if (letters.get(id).state() == LetterState.DRAFT) {
            letters.promise(id, targets);
        }
        audit.note("pledge.letter.draft", "letter/" + id, wanted.place(),
                "{\"year\":%d,\"targets\":%d}".formatted(wanted.year(), targets.size()));
        return id;
    }

    /** Replaces the targets of a draft. */
    @Transactional
    public void save(long id, int version, List<NewLetter.Promised> promised) {
        var letter = letters.get(id);
        Refused.unless(letter.state() == LetterState.DRAFT, "LETTER_NOT_DRAFT", "state", letter.state());
        var targets = targets(template(letter.template(), letter.year()), letter.year(), promised);
        letters.touch(letter, version);
        letters.promise(id, targets);
        audit.note("pledge.letter.save", "letter/" + id, letter.place(), "{\"targets\":%d}".formatted(targets.size()));
    }

    private LetterTemplate template(String name, int year) {
        return templates.find(name, year)
            .orElseThrow(() -> Refused.invalid("LETTER_TEMPLATE_UNKNOWN", "template", name, "year", year));
    }

    private void checkParties(NewLetter wanted, LetterTemplate template) {
        boolean places = template.upper() != null;
        Refused.unless(places == (wanted.upper() != null), "LETTER_PARTY", "party", "upper");
        Refused.unless(places == (wanted.partner() == null), "LETTER_PARTY", "party", "partner");
        Refused.unless((template.lower() != null) == (wanted.place() != null), "LETTER_PARTY", "party", "place");
        if (wanted.place() != null) {
            Refused.unless(level(wanted.place()) == template.lower(), "LETTER_LEVEL", "level", template.lower());
        }
        if (wanted.upper() != null && wanted.place() != null) {
            Refused.unless(level(wanted.upper()) == template.upper(), "LETTER_LEVEL", "level", template.upper());
            Refused.unless(PlaceRange.of(wanted.upper()).contains(wanted.place()), "LETTER_PLACE_OUTSIDE");
        }
    }

    /** A letter below is of the same years, and of those who promised above. */
    private void checkParent(NewLetter wanted) {
        if (wanted.parent() == null) {
            return;
        }
        var above = letters.get(wanted.parent());
        boolean partners = wanted.partner() != null && above.place() == null && above.partner() != null
                && this.partners.withAllBelow(List.of(above.partner())).contains(wanted.partner());
        boolean places = wanted.upper() != null && wanted.upper().equals(above.place());
        Refused.unless(partners || places, "LETTER_PARENT", "title", above.title());
        Refused.unless(wanted.year() >= above.fromOn().getYear() && wanted.year() <= above.toOn().getYear(),
                "LETTER_PARENT_YEAR", "title", above.title());
    }

    private static @Nullable Level level(long place) {
        return place % 10_000_000_000L == 0 ? Level.PROVINCE : place % 100_000_000L == 0 ? Level.PREFECTURE
                : place % 1_000_000L == 0 ? Level.COUNTY : place % 1_000L == 0 ? Level.TOWN : null;
    }

    private static List<NewTarget> targets(LetterTemplate template, int year, List<NewLetter.Promised> promised) {
        var values = promised.stream()
            .collect(Collectors.toMap(NewLetter.Promised::code, Function.identity(), (first, _) -> {
                throw Refused.invalid("TARGET_TWICE", "code", first.code());
            }));
        var known = template.indicators().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        for (var one : promised) {
            Refused.unless(known.containsKey(one.code()), "TARGET_UNKNOWN", "code", one.code());
            Refused.unless(one.value().signum() >= 0, "TARGET_NEGATIVE", "code", one.code());
            var due = one.dueOn();
            Refused.unless(due == null || due.getYear() >= year && due.getYear() < year + template.years(),
                    "TARGET_DUE_OUTSIDE", "due", due);
        }
        return IntStream.range(0, template.indicators().size())
            .filter(nth -> values.containsKey(template.indicators().get(nth).code()))
            .mapToObj(nth -> target(nth, template.indicators().get(nth), values))
            .toList();
    }

    private static NewTarget target(int nth, Indicator of, Map<String, NewLetter.Promised> values) {
        var promised = values.get(of.code());
        return new NewTarget(nth + 1, of.code(), of.zh(), of.en(), of.unit(), of.nature().name(), of.weight(),
                of.figure(), of.purpose(), of.atMost(), of.cascade().name(),
                promised == null ? "0" : promised.value().toPlainString(),
                promised == null || promised.owner() == null || promised.owner().isBlank() ? null
                        : promised.owner().strip(),
                promised == null || promised.dueOn() == null ? null : promised.dueOn().toString());
    }

    /** Of the papers themselves, so in Chinese. */
    private String title(NewLetter wanted, LetterTemplate template) {
        var names = jdbc
            .sql("""
                    select concat((select p.short_name from partner.partner p where p.id = cast(:partner as bigint)),
                                  case when cast(:partner as bigint) is not null and cast(:place as bigint) is not null then '—' end,
                                  (select d.name from place.division d where d.code = cast(:place as bigint)))
                    """)
            .param("partner", wanted.partner())
            .param("place", wanted.place())
            .query(String.class)
            .single();
        Refused.unless(!names.isBlank(), "LETTER_PARTY", "party", wanted.partner() == null ? "place" : "partner");
        return messages.say(Locale.SIMPLIFIED_CHINESE, "pledge.title",
                Map.of("party", names, "year", wanted.year(), "template", template.zh()));
    }

}
