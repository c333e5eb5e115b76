package org.shanhe.policy.language;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Households and persons at random, a good part of whose values are missing. */
final class RandomProfiles {

    static final Map<String, Term.Type> HOUSEHOLD = columns(
            Map.of("members", Term.Type.INT, "net_fen", Term.Type.INT, "income_year", Term.Type.INT, "arable_mu",
                    Term.Type.DOUBLE, "safe_water", Term.Type.BOOL, "electricity", Term.Type.BOOL, "village_kind",
                    Term.Type.STRING, "identified_on", Term.Type.DATE, "causes_other", Term.Type.STRINGS));

    static final Map<String, Term.Type> PERSON = columns(
            Map.of("monthly_wage_fen", Term.Type.INT, "skills", Term.Type.INT, "work_months", Term.Type.DOUBLE,
                    "medical_insurance", Term.Type.BOOL, "relocated", Term.Type.BOOL, "labour", Term.Type.STRING,
                    "birth_on", Term.Type.DATE, "public_posts", Term.Type.STRINGS, "health", Term.Type.TOKENS));

    private static final long[] VILLAGES = { 540623101201L, 540624100200L, 522323104222L, 110101001001L };

    record Family(long id, long village, Map<String, Object> values, List<Map<String, Object>> members) {
    }

    private final Random random;

    RandomProfiles(Random random) {
        this.random = random;
    }

    List<Family> families(int count) {
        var families = new ArrayList<Family>();
        for (long id = 1; id <= count; id++) {
            var members = new ArrayList<Map<String, Object>>();
            for (int n = random.nextInt(6); n > 0; n--) {
                members.add(values(PERSON));
            }
            families.add(new Family(id, VILLAGES[random.nextInt(VILLAGES.length)], values(HOUSEHOLD), members));
        }
        return families;
    }

    private Map<String, Object> values(Map<String, Term.Type> columns) {
        var values = new HashMap<String, Object>();
        columns.forEach((column, type) -> {
            if (random.nextInt(10) > 1) {
                values.put(column, value(type));
            }
        });
        return values;
    }

    private Object value(Term.Type type) {
        return switch (type) {
            case INT -> random.nextInt(4) == 0 ? random.nextLong(-3_000_000, 3_000_000) : random.nextLong(-6, 20);
            case DOUBLE -> random.nextInt(60) / 8.0;
            case BOOL -> random.nextBoolean();
            case STRING -> RandomExpressions.WORDS.get(random.nextInt(4));
            case DATE -> random.nextInt(8) == 0 ? LocalDate.of(2016, 2, 29)
                    : LocalDate.of(1950, 1, 1).plusDays(random.nextInt(28_000));
            case STRINGS, TOKENS ->
                RandomExpressions.WORDS.stream().filter(_ -> random.nextInt(3) == 0).collect(Collectors.toList());
        };
    }

    /** What stands for a word of health in a database. */
    static byte[] token(String word) {
        return ("token of " + word).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Term.Type> columns(Map<String, Term.Type> columns) {
        return new LinkedHashMap<>(columns);
    }

}
