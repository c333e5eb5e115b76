package org.shanhe.directive;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks")
class TaskEndpoint {

    private static final Set<String> COLOURS = Set.of("OVERDUE", "SOON", "LATER", "NONE");

    private static final Pattern PLACE = Pattern.compile("\\d{12}");

    private final Tasks tasks;

    TaskEndpoint(Tasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping
    Task.Page mine(@RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String colour,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit,
            Locale locale) {
        Refused.unless(kind == null || tasks.kinds().contains(kind), "FILTER_MALFORMED", "name", "kind", "value", kind);
        Refused.unless(colour == null || COLOURS.contains(colour), "FILTER_MALFORMED", "name", "colour", "value",
                colour);
        Refused.unless(place == null || PLACE.matcher(place).matches(), "FILTER_MALFORMED", "name", "place", "value",
                place);
        return tasks.mine(kind, colour, place == null ? null : PlaceRange.of(Long.parseLong(place)),
                Listed.after(cursor), Listed.read(limit) - 1, locale);
    }

    @GetMapping("/kinds")
    List<Task.Kind> kinds(Locale locale) {
        return tasks.kinds().stream().map(kind -> new Task.Kind(kind, tasks.name(kind, locale))).toList();
    }

}
