package org.shanhe.measure.training;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.policy.ClassKinds;
import org.shanhe.policy.MeasureCatalogue;
import org.shanhe.policy.MeasureDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/classes")
class ClassEndpoint {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private final Classes classes;

    private final ClassKinds kinds;

    private final MeasureCatalogue catalogue;

    private final Clock clock;

    ClassEndpoint(Classes classes, ClassKinds kinds, MeasureCatalogue catalogue, Clock clock) {
        this.classes = classes;
        this.kinds = kinds;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * A kind of class as a form offers it.
     *
     * @param groups whether people outside the register may be counted
     * @param subject whether what is taught has to be said
     */
    record Kind(String kind, String name, boolean groups, boolean subject) {
    }

    @GetMapping
    Listed<TrainingClass> list(ClassFilter filter, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return classes.list(filter, cursor, limit);
    }

    @GetMapping("/kinds")
    List<Kind> kinds(Locale locale) {
        var today = LocalDate.now(clock);
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return kinds.on(today)
            .stream()
            .flatMap(kind -> catalogue.find(kind.kind(), today).stream())
            .map(kind -> new Kind(kind.kind(), english ? kind.en() : kind.zh(),
                    kind.receivers().contains("GROUP") || !kind.receivers().contains("PERSON"),
                    kind.details().stream().anyMatch(MeasureDetail::required)))
            .toList();
    }

    @GetMapping("/{id:[0-9]+}")
    ResponseEntity<TrainingClass> one(@PathVariable long id) {
        return tagged(classes.get(id));
    }

    @PostMapping
    ResponseEntity<TrainingClass> add(@RequestBody @Valid NewClass wanted,
            @RequestHeader("Idempotency-Key") String key) {
        Refused.unless(!key.isBlank() && key.length() <= 200, "IDEMPOTENCY_KEY_MALFORMED");
        return tagged(classes.get(classes.add("account:%d:%s".formatted(Scope.current().account(), key), wanted)));
    }

    @PutMapping("/{id}")
    ResponseEntity<TrainingClass> correct(@PathVariable long id, @RequestBody @Valid NewClass wanted,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        classes.correct(id, wanted, version(match));
        return tagged(classes.get(id));
    }

    static int version(@Nullable String match) {
        var found = VERSION.matcher(match == null ? "" : match);
        Refused.unless(found.matches(), "IF_MATCH_MISSING");
        return Integer.parseInt(found.group(1));
    }

    static ResponseEntity<TrainingClass> tagged(TrainingClass found) {
        return ResponseEntity.ok().eTag(found.tag()).body(found);
    }

}
