package org.shanhe.monitoring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.shanhe.registry.PovertyStatus;
import org.shanhe.registry.Registration;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A village of the tests with those who take steps in it. */
class Hamlet {

    static final long VILLAGE = 540626100201L;

    static final long TOWN = 540626100000L;

    static final long COUNTY = 540626000000L;

    static final Scope VILLAGER = officer("VILLAGE_OFFICER", VILLAGE);

    static final Scope TOWNSMAN = officer("TOWN_OFFICER", TOWN);

    static final Scope COUNTY_OFFICER = officer("COUNTY_OFFICER", COUNTY);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final JsonMapper JSON = new JsonMapper();

    private final ApplicationContext context;

    Hamlet(ApplicationContext context) {
        this.context = context;
    }

    static Scope officer(String role, long place) {
        return new Scope(9, List.of(PlaceRange.of(place)), null, Set.of(role));
    }

    /** A household registered in the village on the first day of 2015. */
    long household(PovertyStatus status) {
        return household(status, VILLAGE);
    }

    long household(PovertyStatus status, long village) {
        return Scope.system()
            .call(() -> context.getBean(Registration.class)
                .register(village, status, LocalDate.of(2015, 1, 1),
                        JSON.valueToTree(Map.of("identifiedOn", "2015-01-01", "phone", "13912345678")),
                        JSON.valueToTree(List.of(
                                Map.of("name", "次仁多吉" + COUNT.incrementAndGet(), "relation", "HEAD", "sex", "MALE"),
                                Map.of("name", "央金", "relation", "SPOUSE", "sex", "FEMALE"))),
                        "test")
                .id());
    }

    Opened clue(long household, LocalDate on) {
        return VILLAGER.call(() -> context.getBean(Openings.class)
            .open(new NewCase("MONITORING", household, null, null, on,
                    JSON.valueToTree(Map.of("source", "VISIT", "clue", "住院")), null, null)));
    }

    /** Takes one step as the level that may, with evidence, signature and consent. */
    Opened take(Scope who, Opened matter, String step, LocalDate on, Object... answers) {
        var form = new LinkedHashMap<String, Object>();
        for (int i = 0; i < answers.length; i += 2) {
            form.put(String.valueOf(answers[i]), answers[i + 1]);
        }
        return who.call(() -> {
            evidence(matter.id());
            return context.getBean(Proceedings.class)
                .take(matter.id(), matter.version(),
                        new TakenStep(step, on, JSON.valueToTree(form), null, "次仁多吉", null, "次仁多吉", null));
        });
    }

    void evidence(long matter) {
        try {
            context.getBean(Evidence.class)
                .keep(matter, "page.png", "image/png",
                        new ByteArrayInputStream(("page" + matter).getBytes(StandardCharsets.UTF_8)));
        }
        catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From the clue to the notice, all on the same day. */
    Opened noticed(Opened clue, LocalDate on) {
        var verified = take(VILLAGER, clue, "VERIFY", on, "visitedOn", on.toString(), "perCapitaNetIncome", 650_000,
                "risks", List.of("ILLNESS"), "finding", "属实");
        var compared = take(COUNTY_OFFICER, verified, "COMPARE", on, "comparison", "无异常");
        var nominated = take(VILLAGER, compared, "NOMINATE", on, "meetingOn", on.toString(), "present", 30, "inFavour",
                29, "class", "UNSTABLE_EXIT");
        return take(VILLAGER, nominated, "POST", on, "board", "村委会");
    }

    Opened approved(Opened noticed, LocalDate on) {
        var passed = take(TOWNSMAN, noticed, "TOWN_CHECK", on, "townOpinion", "同意");
        return take(COUNTY_OFFICER, passed, "APPROVE", on, "countyOpinion", "同意");
    }

    Opened helped(Opened approved, LocalDate on) {
        var announced = take(VILLAGER, approved, "ANNOUNCE", on, "announcedAt", "村委会");
        return take(VILLAGER, announced, "FIRST_MEASURE", on, "kind", "TEMPORARY_RELIEF", "measure", "临时救助",
                "responsible", "驻村工作队");
    }

}
