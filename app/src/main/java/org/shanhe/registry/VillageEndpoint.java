package org.shanhe.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/villages")
class VillageEndpoint {

    private final VillagePages pages;

    private final VillageFacts facts;

    private final VillageGroups groups;

    private final VillageLeaders leaders;

    VillageEndpoint(VillagePages pages, VillageFacts facts, VillageGroups groups, VillageLeaders leaders) {
        this.pages = pages;
        this.facts = facts;
        this.groups = groups;
        this.leaders = leaders;
    }

    record Facts(@Nullable JsonNode facts, @Nullable String reason) {
    }

    record GroupBody(@Nullable String name, @Nullable Long head, @Nullable LocalDate since, @Nullable LocalDate endedOn,
            @Nullable List<Long> households, @Nullable LocalDate on, @Nullable String reason) {

        VillageGroups.Group group() {
            var begun = given("since", since);
            return new VillageGroups.Group(words("name", name), head, begun, endedOn,
                    households == null ? List.of() : households, on == null ? begun : on);
        }
    }

    record EvaluationBody(@Nullable String period, @Nullable LocalDate on, @Nullable String grade,
            @Nullable BigDecimal score, @Nullable String remark, @Nullable String reason) {

        VillageGroups.Evaluation evaluation() {
            return new VillageGroups.Evaluation(words("period", period), given("on", on), words("grade", grade), score,
                    remark);
        }
    }

    record LeaderBody(@Nullable String name, @Nullable Long person, @Nullable String industry,
            @Nullable String business, @Nullable LocalDate trainedOn, @Nullable LocalDate since,
            @Nullable LocalDate endedOn, @Nullable List<Long> households, @Nullable LocalDate on,
            @Nullable String reason) {

        VillageLeaders.Leading leader() {
            var begun = given("since", since);
            return new VillageLeaders.Leading(words("name", name), person, words("industry", industry), business,
                    trainedOn, begun, endedOn, households == null ? List.of() : households, on == null ? begun : on);
        }
    }

    /** What was added. */
    record Added(long id) {
    }

    @GetMapping
    Listed<VillageRow> list(@RequestParam @Nullable String q, @RequestParam @Nullable Long place,
            @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return pages.list(q, place, cursor, limit);
    }

    @GetMapping("/{village}")
    VillagePage page(@PathVariable long village) {
        return pages.page(village);
    }

    @PutMapping("/{village}/facts/{year}")
    VillagePage facts(@PathVariable long village, @PathVariable int year, @RequestBody Facts body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        facts.correct(village, year, RegistrationEndpoint.version(match), RegistrationEndpoint.object(body.facts()),
                RegistrationEndpoint.reason(body.reason()));
        return pages.page(village);
    }

    @PostMapping("/{village}/groups")
    Added addGroup(@PathVariable long village, @RequestBody GroupBody body) {
        return new Added(groups.add(village, body.group(), RegistrationEndpoint.reason(body.reason())));
    }

    @PutMapping("/{village}/groups/{id}")
    VillagePage changeGroup(@PathVariable long village, @PathVariable long id, @RequestBody GroupBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        groups.change(village, id, RegistrationEndpoint.version(match), body.group(),
                RegistrationEndpoint.reason(body.reason()));
        return pages.page(village);
    }

    @PostMapping("/{village}/groups/{id}/evaluations")
    VillagePage evaluate(@PathVariable long village, @PathVariable long id, @RequestBody EvaluationBody body) {
        groups.evaluate(village, id, body.evaluation(), RegistrationEndpoint.reason(body.reason()));
        return pages.page(village);
    }

    @PostMapping("/{village}/leaders")
    Added addLeader(@PathVariable long village, @RequestBody LeaderBody body) {
        return new Added(leaders.add(village, body.leader(), RegistrationEndpoint.reason(body.reason())));
    }

    @PutMapping("/{village}/leaders/{id}")
    VillagePage changeLeader(@PathVariable long village, @PathVariable long id, @RequestBody LeaderBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        leaders.change(village, id, RegistrationEndpoint.version(match), body.leader(),
                RegistrationEndpoint.reason(body.reason()));
        return pages.page(village);
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Refused.invalid("FIELD_MALFORMED", "field", field);
        }
        return value;
    }

    private static String words(String field, @Nullable String value) {
        if (value == null || value.isBlank() || value.length() > 200) {
            throw Refused.invalid("FIELD_MALFORMED", "field", field);
        }
        return value.strip();
    }

}
