package org.shanhe.supervision.inspection;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Questionnaire;
import org.shanhe.policy.Questionnaires;
import org.shanhe.supervision.Findings;
import org.shanhe.supervision.NewFinding;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/inspections")
class InspectionEndpoint {

    private static final Pattern PLACE = Pattern.compile("[1-9]\\d{11}");

    private final Inspections inspections;

    private final InspectionWork work;

    private final Surveys surveys;

    private final Questionnaires questionnaires;

    private final Findings findings;

    InspectionEndpoint(Inspections inspections, InspectionWork work, Surveys surveys, Questionnaires questionnaires,
            Findings findings) {
        this.inspections = inspections;
        this.work = work;
        this.surveys = surveys;
        this.questionnaires = questionnaires;
        this.findings = findings;
    }

    @GetMapping
    Listed<Inspections.Inspection> list(@RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        Refused.unless(place == null || PLACE.matcher(place).matches(), "FILTER_MALFORMED", "name", "place", "value",
                place);
        return inspections.list(kind, place == null ? PlaceRange.EVERYWHERE : PlaceRange.of(Long.parseLong(place)),
                year, cursor, limit);
    }

    /** A question with its answers in the reader's language. */
    record Asked(String id, String name, List<Answer> options) {
    }

    record Answer(String code, String name) {
    }

    record Form(String id, String name, List<Asked> questions) {
    }

    @GetMapping("/questionnaires")
    List<Form> questionnaires(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return questionnaires.on(findings.today()).stream().map(one -> form(one, english)).toList();
    }

    private static Form form(Questionnaire one, boolean english) {
        return new Form(one.id(), english ? one.en() : one.zh(),
                one.questions()
                    .stream()
                    .map(question -> new Asked(question.id(), english ? question.en() : question.zh(),
                            question.options()
                                .stream()
                                .map(option -> new Answer(option.code(), english ? option.en() : option.zh()))
                                .toList()))
                    .toList());
    }

    @GetMapping("/{id}")
    Inspections.Page page(@PathVariable long id) {
        return inspections.page(id);
    }

    @PostMapping
    Inspections.Page plan(@RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid InspectionWork.NewInspection inspection) {
        return inspections.page(work.plan(inspection, key));
    }

    @PostMapping("/{id}/team")
    Inspections.Page join(@PathVariable long id, @RequestBody @Valid InspectionWork.NewInspector inspector) {
        work.join(id, inspector);
        return inspections.page(id);
    }

    record Draw(int villages, int households, @Nullable Long seed) {
    }

    @PostMapping("/{id}/sample")
    Inspections.Page draw(@PathVariable long id, @RequestBody Draw draw) {
        work.draw(id, draw.villages, draw.households, draw.seed);
        return inspections.page(id);
    }

    @PostMapping("/{id}/surveys")
    Inspections.Page survey(@PathVariable long id, @RequestBody @Valid Surveys.NewSurvey survey) {
        surveys.enter(id, survey);
        return inspections.page(id);
    }

    @PostMapping("/{id}/findings")
    Inspections.Page find(@PathVariable long id, @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid NewFinding finding) {
        work.find(id, finding, key);
        return inspections.page(id);
    }

    @PostMapping("/{id}/feedback")
    Inspections.Page tell(@PathVariable long id, @RequestBody @Valid InspectionWork.Feedback feedback) {
        work.tell(id, feedback);
        return inspections.page(id);
    }

}
