package org.shanhe.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shanhe.policy.language.Answer;
import org.shanhe.policy.language.Facts;
import org.shanhe.policy.language.ObjectKind;
import org.shanhe.policy.language.Profile;

/** A line of rules.golden: what a rule must answer for what is known. */
record RuleCase(String line, String rule, Answer expected, List<String> missing, Map<String, Object> household,
        List<Map<String, Object>> members) {

    static final long VILLAGE = 522301100201L;

    static List<RuleCase> golden(Profile profile) {
        try (var in = Objects.requireNonNull(RuleCase.class.getResourceAsStream("rules.golden"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> of(line, profile))
                .toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleCase of(String line, Profile profile) {
        var columns = line.split("\\|", -1);
        var expected = columns[1].strip().split("\\s+");
        var objects = columns[2].split(";", -1);
        var members = new ArrayList<Map<String, Object>>();
        for (int n = 1; n < objects.length; n++) {
            members.add(values(profile, "person", objects[n]));
        }
        return new RuleCase(line, columns[0].strip(), Answer.valueOf(expected[0]),
                Arrays.asList(expected).subList(1, expected.length), values(profile, "household", objects[0]), members);
    }

    private static Map<String, Object> values(Profile profile, String object, String written) {
        var values = new HashMap<String, Object>();
        for (var pair : written.strip().split("\\s+")) {
            if (!pair.isBlank()) {
                var at = pair.indexOf('=');
                var field = profile.find(object, pair.substring(0, at)).orElseThrow();
                values.put(field.field(), value(pair.substring(at + 1), field.type().name()));
            }
        }
        return values;
    }

    private static Object value(String text, String type) {
        return switch (type) {
            case "INT" -> Long.valueOf(text);
            case "DOUBLE" -> Double.valueOf(text);
            case "BOOL" -> Boolean.valueOf(text);
            case "DATE" -> LocalDate.parse(text);
            case "STRINGS", "TOKENS" -> text.isEmpty() ? List.of() : List.of(text.split(","));
            default -> text;
        };
    }

    Facts facts(ObjectKind kind) {
        return kind == ObjectKind.PERSON ? Facts.ofPerson(VILLAGE, members.getFirst(), household)
                : Facts.ofHousehold(VILLAGE, household, members);
    }

}
