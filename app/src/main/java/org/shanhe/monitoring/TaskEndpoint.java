package org.shanhe.monitoring;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TaskEndpoint {

    private static final Set<String> KINDS = Set.of("STEP", "BELOW", "OBJECTION", "APPEAL", "CHANGE", "PLAN",
            "PROJECT");

    private static final Set<String> COLOURS = Set.of("OVERDUE", "SOON", "LATER", "NONE");

    private final Tasks tasks;

    TaskEndpoint(Tasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/api/tasks")
    Tasks.Page mine(@RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String colour,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit,
            Locale locale) {
        Refused.unless(kind == null || KINDS.contains(kind), "FILTER_MALFORMED", "name", "kind", "value", kind);
        Refused.unless(colour == null || COLOURS.contains(colour), "FILTER_MALFORMED", "name", "colour", "value",
                colour);
        return tasks.mine(kind, colour, place, Listed.after(cursor), Listed.read(limit) - 1, locale);
    }

}
