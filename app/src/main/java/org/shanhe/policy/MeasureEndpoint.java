package org.shanhe.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/measure-kinds")
class MeasureEndpoint {

    private final MeasureCatalogue catalogue;

    private final Clock clock;

    MeasureEndpoint(MeasureCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The catalogue of a day in the reader's language. */
    record Catalogue(List<Kind> kinds, List<Answer> answers) {
    }

    /**
     * A measure kind as a form offers it.
     *
     * @param initials the first letters of its Chinese name, to find it by typing
     */
    record Kind(String kind, String name, String initials, String family, String familyName, String reportedAs,
            boolean development, String unit, String counting, List<String> receivers, List<String> evidence,
            List<Detail> details, MeasureTerms terms, boolean verified) {
    }

    record Detail(String field, MeasureDetail.Type type, @Nullable String list, String name, boolean required,
            boolean certificate, boolean health) {
    }

    record Answer(String list, String code, String name, List<String> families, boolean verified) {
    }

    @GetMapping
    Catalogue all(@RequestParam(required = false) @Nullable LocalDate on, Locale locale) {
        var day = on == null ? LocalDate.now(clock) : on;
        boolean chinese = !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new Catalogue(catalogue.kinds(day).stream().map(kind -> named(kind, chinese)).toList(),
                catalogue.answers(day)
                    .stream()
                    .map(answer -> new Answer(answer.list(), answer.code(), chinese ? answer.zh() : answer.en(),
                            answer.families(), answer.verified()))
                    .toList());
    }

    private static Kind named(MeasureKind kind, boolean chinese) {
        return new Kind(kind.kind(), chinese ? kind.zh() : kind.en(), initials(kind.zh()), kind.family().family(),
                chinese ? kind.family().zh() : kind.family().en(), kind.family().reportedAs(), kind.development(),
                kind.unit(), kind.counting(), kind.receivers(), kind.evidence(),
                kind.details()
                    .stream()
                    .map(detail -> new Detail(detail.field(), detail.type(), detail.list(),
                            chinese ? detail.zh() : detail.en(), detail.required(), detail.certificate(),
                            detail.health()))
                    .toList(),
                kind.terms(), kind.verified());
    }

    private static String initials(String name) {
        var letters = new StringBuilder();
        name.chars().forEach(letter -> {
            var readings = PinyinHelper.toHanyuPinyinStringArray((char) letter);
            if (readings != null && readings.length > 0) {
                letters.append(readings[0].charAt(0));
            }
        });
        return letters.toString();
    }

}
