package org.shanhe.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/codes")
class CodeEndpoint {

    private final CodeLists lists;

    CodeEndpoint(CodeLists lists) {
        this.lists = lists;
    }

    /** A code with its name in the reader's language. */
    record Named(String code, String name, @Nullable String national, @Nullable String standard, boolean verified) {
    }

    @GetMapping
    Map<String, List<Named>> all(@RequestParam(required = false) @Nullable LocalDate on, Locale locale) {
        var all = new LinkedHashMap<String, List<Named>>();
        lists.lists(day(on)).forEach(list -> all.put(list.name(), named(list, locale)));
        return all;
    }

    @GetMapping("/{list}")
    List<Named> one(@PathVariable String list, @RequestParam(required = false) @Nullable LocalDate on, Locale locale) {
        return named(lists.list(list, day(on)), locale);
    }

    private static LocalDate day(@Nullable LocalDate on) {
        return on == null ? LocalDate.now(Clock.systemDefaultZone()) : on;
    }

    private static List<Named> named(CodeList list, Locale locale) {
        boolean chinese = !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return list.codes()
            .stream()
            .map(code -> new Named(code.code(), chinese ? code.zh() : code.en(), code.national(), code.standard(),
                    code.verified()))
            .toList();
    }

}
