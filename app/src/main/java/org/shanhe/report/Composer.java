package org.shanhe.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.shanhe.partner.Partners;
import org.shanhe.place.PlaceCode;
import org.shanhe.place.PlaceMatch;
import org.shanhe.place.Places;
import org.shanhe.report.Composed.Block;
import org.shanhe.report.Composed.Definition;
import org.shanhe.report.Composed.Heading;
import org.shanhe.report.Composed.Piece;
import org.shanhe.report.ReportKind.About;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a report of a template and the figures of a subject (成文). */
@Component
public class Composer {

    private final ReportKinds kinds;

    private final Templates templates;

    private final Numbers numbers;

    private final Partners partners;

    private final Places places;

    private final Messages messages;

    Composer(ReportKinds kinds, Templates templates, Numbers numbers, Partners partners, Places places,
            Messages messages) {
        this.kinds = kinds;
        this.templates = templates;
        this.numbers = numbers;
        this.partners = partners;
        this.places = places;
        this.messages = messages;
    }

    /** All of it as it is at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Composed compose(String kind, ReportAsked asked, Locale locale) {
        var report = kinds.get(kind);
        return compose(numbers.read(templates.of(report, locale).lines()), subject(report, asked), locale);
    }

    /** Of the partner or the place that is asked for. */
    @Transactional(readOnly = true)
    public String name(ReportAsked asked) {
        var partner = asked.partner();
        return partner != null ? partners.name(partner) : places.get(place(asked.place())).name();
    }

    private Composed compose(Template template, Subject subject, Locale locale) {
        var said = new Saying(numbers, subject, numbers.of(template, subject, locale), messages, locale);
        var blocks = template.lines().stream().flatMap(line -> said.blocks(line).stream()).toList();
        var told = new Headings(locale).numbered(kept(blocks));
        var title = said.title(template);
        var closing = List.of(subject.name(), subject.variables(locale).getOrDefault("on", ""));
        var report = new Composed(title, told, closing, definitions(told, locale));
        if (report.tells()) {
            return report;
        }
        var nothing = messages.say(locale, "report.nothing", subject.variables(locale));
        return new Composed(title, List.of(new Composed.Paragraph(List.of(Piece.words(nothing)))), closing, List.of());
    }

    /** A heading with nothing below it is left out. */
    private static List<Block> kept(List<Block> blocks) {
        return IntStream.range(0, blocks.size())
            .filter(n -> !(blocks.get(n) instanceof Heading heading) || followed(blocks, n + 1, heading.level()))
            .mapToObj(blocks::get)
            .toList();
    }

    private static boolean followed(List<Block> blocks, int from, int level) {
        for (var block : blocks.subList(from, blocks.size())) {
            if (!(block instanceof Heading heading)) {
                return true;
            }
            if (heading.level() <= level) {
                return false;
            }
        }
        return false;
    }

    private List<Definition> definitions(List<Block> blocks, Locale locale) {
        return blocks.stream()
            .flatMap(Block::pieces)
            .flatMap(piece -> Stream.ofNullable(piece.figure()))
            .distinct()
            .map(figure -> numbers.definition(figure, locale))
            .toList();
    }

    private Subject subject(ReportKind report, ReportAsked asked) {
        var on = report.last(asked.on() == null ? LocalDate.now() : asked.on());
        var from = !report.period() ? null : asked.from() == null ? on.withDayOfYear(1) : asked.from();
        Refused.unless(from == null || !from.isAfter(on), "PERIOD_BACKWARDS");
        if (report.about() == About.PARTNER) {
            var partner = asked.partner();
            if (partner == null) {
                throw Refused.invalid("REPORT_PARTNER_MISSING");
            }
            return new Subject(partner, null, partners.name(partner), from, on);
        }
        var place = place(asked.place());
        return new Subject(null, place.toString(), places.get(place).name(), from, on);
    }

    /** A code, or the name of exactly one place. */
    PlaceCode place(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            throw Refused.invalid("REPORT_PLACE_MISSING");
        }
        if (asked.matches("\\d{12}")) {
            return PlaceCode.of(asked);
        }
        var found = places.search(asked.strip(), 20)
            .stream()
            .filter(match -> Stream.of(match.name(), match.fullName(), String.valueOf(match.alias()))
                .anyMatch(asked.strip()::equals))
            .map(PlaceMatch::code)
            .distinct()
            .toList();
        Refused.unless(!found.isEmpty(), "PLACE_UNKNOWN", "code", asked);
        Refused.unless(found.size() == 1, "PLACE_AMBIGUOUS", "place", asked, "codes", found);
        return found.getFirst();
    }

}
