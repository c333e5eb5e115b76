package org.shanhe.directive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/bodies/responsibilities")
class ResponsibilityEndpoint {

    private static final Pattern PLACE = Pattern.compile("[1-9]\\d{11}");

    private final Responsibilities responsibilities;

    private final Clock clock;

    ResponsibilityEndpoint(Responsibilities responsibilities, Clock clock) {
        this.responsibilities = responsibilities;
        this.clock = clock;
    }

    record Ending(@NotNull LocalDate on) {
    }

    @GetMapping
    List<Responsibilities.Answering> of(@RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable LocalDate on) {
        Refused.unless(PLACE.matcher(place).matches(), "FILTER_MALFORMED", "name", "place", "value", place);
        return responsibilities.of(Long.parseLong(place), on == null ? LocalDate.now(clock) : on);
    }

    @PostMapping
    void add(@RequestBody @Valid Responsibilities.NewResponsibility wanted) {
        responsibilities.add(wanted);
    }

    @PostMapping("/{id}/ending")
    void end(@PathVariable long id, @RequestBody @Valid Ending ending) {
        responsibilities.end(id, ending.on());
    }

}
