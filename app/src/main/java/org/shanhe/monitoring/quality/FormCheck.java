package org.shanhe.monitoring.quality;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.monitoring.verdict.Profiles;
import org.shanhe.policy.RuleLanguage;
import org.shanhe.policy.language.Facts;
import org.shanhe.policy.language.ProfileField;
import org.shanhe.registry.IdentityNumber;
import org.shanhe.registry.Phones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Asks the rules of a form that is being filled in (录入检查): what the register knows of the
 * household, with what is typed over it. Nothing is saved.
 */
@Repository
class FormCheck {

    private static final Pattern CAPITAL = Pattern.compile("([A-Z])");

    private final JdbcClient jdbc;

    private final Asking asking;

    private final Findings findings;

    private final Profiles profiles;

    private final RuleLanguage language;

    FormCheck(JdbcClient jdbc, Asking asking, Findings findings, Profiles profiles, RuleLanguage language) {
        this.jdbc = jdbc;
        this.asking = asking;
        this.findings = findings;
        this.profiles = profiles;
        this.language = language;
    }

    /**
     * @param id of a household already registered, or null
     * @param village of a household to be registered
     * @param household the fields typed, as the register's form names them
     * @param members the same of each member; one already registered has its id
     * @param condition a year of income and conditions, with its year
     * @param onlyTyped leaves out what none of the fields typed, nor what follows from
     * them, has to do with
     */
    record Typed(@Nullable Long id, @Nullable Long village, @Nullable JsonNode household, @Nullable JsonNode members,
            @Nullable JsonNode condition, @Nullable Boolean onlyTyped) {
    }

    @Transactional(readOnly = true)
    public List<Findings.Finding> check(Typed typed, Locale locale) {
        Refused.unless(typed.id() != null || typed.village() != null, "FORM_WITHOUT_HOUSEHOLD");
        var known = typed.id() == null
                ? Facts.ofHousehold(typed.village() == null ? 0 : typed.village(), Map.of(), List.of())
                : profiles.household(typed.id());
        var members = members(typed, known);
        var household = new HashMap<String, @Nullable Object>(known.household());
        type(household, "household", typed.household());
        var condition = typed.condition();
        if (condition != null && condition.isObject() && TypedYear.counts(household, condition)) {
            type(household, "household", condition);
            new TypedYear(household, language.profile()).derive(condition);
        }
        household.put("persons", (long) members.size());
        household.put("heads", members.stream().filter(member -> "HEAD".equals(member.get("relation"))).count());
        members.stream()
            .filter(member -> "HEAD".equals(member.get("relation")))
            .findFirst()
            .ifPresent(head -> household.put("head_sex", head.get("sex")));
        if (household.get("cause_main") instanceof String cause) {
            household.put("causes",
                    Stream.concat(Stream.of(cause),
                            household.get("causes_other") instanceof List<?> others ? others.stream() : Stream.empty())
                        .toList());
        }
        if (typed.id() == null) {
            household.put("members", (long) members.size());
            household.put("monitored", false);
            household.putIfAbsent("phone_stated", false);
        }
        var touched = Boolean.TRUE.equals(typed.onlyTyped()) ? touched(known, household, members) : null;
        return findings.of(asking.pack(), Facts.ofHousehold(known.village(), household, members), locale)
            .stream()
            .filter(finding -> finding.missing().isEmpty())
            .filter(finding -> touched == null || finding.fields().stream().anyMatch(touched::contains))
            .toList();
    }

    /** The fields that are other than the register has them. */
    private static Set<String> touched(Facts known, Map<String, @Nullable Object> household,
            List<Map<String, @Nullable Object>> members) {
        var touched = new HashSet<String>();
        household.forEach((field, value) -> {
            if (!Objects.equals(value, known.household().get(field))) {
                touched.add("household." + field);
            }
        });
        for (int i = 0; i < members.size(); i++) {
            var was = i < known.members().size() ? known.members().get(i) : Map.<String, @Nullable Object>of();
            members.get(i).forEach((field, value) -> {
                if (!Objects.equals(value, was.get(field))) {
                    touched.add("person." + field);
                }
            });
        }
        return touched;
    }

    private List<Map<String, @Nullable Object>> members(Typed typed, Facts known) {
        var ids = typed.id() == null ? List.<Long>of() : Rows.of(jdbc.sql("""
                select p.id from registry.person p where p.household = :id and p.left_on is null order by p.id
                """).param("id", typed.id()).query(Long.class));
        var members = new ArrayList<Map<String, @Nullable Object>>();
        known.members().forEach(member -> members.add(new HashMap<>(member)));
        if (typed.members() != null) {
            typed.members().forEach(member -> {
                int at = member.hasNonNull("id") ? ids.indexOf(member.path("id").asLong()) : -1;
                if (at < 0) {
                    members.add(new HashMap<>());
                    at = members.size() - 1;
                }
                type(members.get(at), "person", member);
            });
        }
        return members;
    }

    private void type(Map<String, @Nullable Object> values, String object, @Nullable JsonNode typed) {
        if (typed == null) {
            return;
        }
        typed.properties().forEach(field -> {
            var name = CAPITAL.matcher(field.getKey()).replaceAll("_$1").toLowerCase(Locale.ROOT);
            var value = field.getValue();
            switch (name) {
                case "phone" -> {
                    values.put("phone_stated", !value.isNull());
                    values.put("phone_problem",
                            value.isNull() ? "MISSING" : Phones.mobile(value.asString()) ? "NONE" : "FORM");
                }
                case "document" -> document(values, value);
                default ->
                    language.profile().find(object, name).ifPresent(known -> values.put(name, value(known, value)));
            }
        });
    }

    private static void document(Map<String, @Nullable Object> values, JsonNode value) {
        values.put("document_stated", !value.isNull());
        values.put("document_problem",
                value.isNull() ? "MISSING" : IdentityNumber.faultOf(value.asString()).map(Enum::name).orElse("NONE"));
        var number = value.isNull() ? null : IdentityNumber.in(value.asString()).orElse(null);
        values.put("document_birth_on", number == null ? null : number.birthOn());
        values.put("document_sex", number == null ? null : number.sex().name());
    }

    /** Null where what is typed is not yet of the kind: half a date is no date. */
    private static @Nullable Object value(ProfileField field, JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return switch (field.type()) {
            case INT -> value.isNumber() ? (Object) value.asLong() : null;
            case DOUBLE -> value.isNumber() ? (Object) value.asDouble() : null;
            case BOOL -> value.isBoolean() ? (Object) value.asBoolean() : null;
            case DATE -> date(value.asString());
            case STRINGS, TOKENS -> value.isArray() ? value.valueStream().map(JsonNode::asString).toList() : null;
            default -> value.asString();
        };
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        }
        catch (DateTimeException e) {
            return null;
        }
    }

}
