package org.shanhe.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Asked;
import org.shanhe.indicator.Shares;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.shanhe.place.Place;
import org.shanhe.place.PlaceCode;
import org.shanhe.place.Places;
import org.shanhe.report.ReportKind.About;
import org.springframework.stereotype.Component;

/**
 * Binds the reports of a partner and of its counties, or of a place and of all that lie
 * in it, into one volume (汇编).
 */
@Component
class Volumes {

    /** A province with all its townships, twice. */
    private static final int MOST = 2_000;

    private static final int COUNTY = 3;

    private static final int TOWN = 4;

    private final ReportKinds kinds;

    private final Composer composer;

    private final Shares shares;

    private final Places places;

    private final Messages messages;

    Volumes(ReportKinds kinds, Composer composer, Shares shares, Places places, Messages messages) {
        this.kinds = kinds;
        this.composer = composer;
        this.shares = shares;
        this.places = places;
        this.messages = messages;
    }

    /**
     * A volume.
     *
     * @param parts in their order, each with a title of its own
     */
    record Volume(String title, List<Composed> parts) {

        /** What any of them counts, each once. */
        List<Composed.Definition> definitions() {
            var once = new LinkedHashMap<String, Composed.Definition>();
            parts.stream().flatMap(part -> part.definitions().stream()).forEach(one -> once.put(one.figure(), one));
            return List.copyOf(once.values());
        }

    }

    /** One report of a volume: of which kind, whose and until when. */
    record Part(String kind, ReportAsked asked) {
    }

    /**
     * What would stand in a volume; a place without anything to tell is left out later.
     * @param wanted kinds of report, in the order in which they are bound
     * @param towns whether townships have reports of their own
     */
    List<Part> parts(List<String> wanted, ReportAsked asked, boolean towns, Locale locale) {
        Refused.unless(!wanted.isEmpty(), "REPORT_VOLUME_NOTHING");
        var about = wanted.stream().map(name -> kinds.get(name).about()).toList();
        var below = about.contains(About.PLACE) ? places(asked, towns, locale) : List.<PlaceCode>of();
        var parts = new ArrayList<Part>();
        for (int n = 0; n < wanted.size(); n++) {
            var kind = wanted.get(n);
            if (about.get(n) == About.PARTNER) {
                Refused.unless(asked.partner() != null, "REPORT_VOLUME_PARTNER", "report", kinds.get(kind).in(locale));
                parts.add(new Part(kind, asked));
            }
            else {
                below.forEach(place -> parts
                    .add(new Part(kind, new ReportAsked(null, place.toString(), asked.from(), asked.on()))));
            }
        }
        Refused.unless(!parts.isEmpty(), "REPORT_VOLUME_EMPTY");
        Refused.unless(parts.size() <= MOST, "REPORT_VOLUME_MANY", "count", parts.size(), "most", MOST);
        return List.copyOf(parts);
    }

    /**
     * @param progress told how many reports are composed
     */
    Volume bind(List<Part> parts, Locale locale, IntConsumer progress) {
        var told = new ArrayList<Composed>();
        for (int n = 0; n < parts.size(); n++) {
            var composed = composer.compose(parts.get(n).kind(), parts.get(n).asked(), locale);
            if (composed.tells()) {
                told.add(composed);
            }
            progress.accept(n + 1);
        }
        Refused.unless(!told.isEmpty(), "REPORT_VOLUME_EMPTY");
        var on = parts.getFirst().asked().on();
        return new Volume(
                messages.say(locale, "report.volume.title",
                        Map.of("first", told.getFirst().title(), "on", (on == null ? LocalDate.now() : on).toString())),
                List.copyOf(told));
    }

    /**
     * The partner's counties, or the place itself, with the townships of each if asked.
     */
    private List<PlaceCode> places(ReportAsked asked, boolean towns, Locale locale) {
        var tops = asked.partner() != null ? counties(asked.partner(), asked.on(), locale)
                : List.of(composer.place(asked.place()));
        return tops.stream().flatMap(top -> below(top, towns ? TOWN : COUNTY)).toList();
    }

    private List<PlaceCode> counties(long partner, @Nullable LocalDate on, Locale locale) {
        return shares.of("pairing.county.count", "county", new Asked(null, partner, on, null, null, null), locale)
            .stream()
            .filter(share -> share.key() != null && share.value() != null && share.value().signum() > 0)
            .map(share -> PlaceCode.of("%012d".formatted(Long.parseLong(Objects.requireNonNull(share.key())))))
            .toList();
    }

    private Stream<PlaceCode> below(PlaceCode place, int deepest) {
        var children = place.level() >= deepest ? List.<Place>of() : places.children(place);
        return Stream.concat(Stream.of(place), children.stream().flatMap(child -> below(child.code(), deepest)));
    }

}
