package org.shanhe.monitoring.verdict;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.policy.CodeLists;
import org.shanhe.policy.RuleLanguage;
import org.shanhe.policy.language.Facts;
import org.shanhe.policy.language.ProfileField;
import org.shanhe.policy.language.Question.Tokens;
import org.shanhe.registry.SensitiveField;
import org.shanhe.registry.SensitiveValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The profile of one household in memory (画像), as it stands or as of a day. Kept words
 * such as health are known by their tokens, never decrypted.
 */
@Component
public class Profiles {

    private final JdbcClient jdbc;

    private final JsonMapper json;

    private final SensitiveValues sensitive;

    private final CodeLists codes;

    private final RuleLanguage language;

    private final Clock clock;

    Profiles(JdbcClient jdbc, JsonMapper json, SensitiveValues sensitive, CodeLists codes, RuleLanguage language,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.sensitive = sensitive;
        this.codes = codes;
        this.language = language;
        this.clock = clock;
    }

    /** How the words of tokens fields stand in the database. */
    public Tokens tokens() {
        return (_, word) -> sensitive.token(SensitiveField.HEALTH, word);
    }

    /**
     * From here to the end of the transaction, profiles are those of the day; null for
     * those of now.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void as(@Nullable LocalDate on) {
        jdbc.sql("select set_config('shanhe.profile_on', :on, true)")
            .param("on", on == null ? "" : on.toString())
            .query(String.class)
            .single();
    }

    /**
     * @throws Refused where the household is not in scope
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Facts household(long id) {
        var household = jdbc.sql("select to_jsonb(h) from monitoring.household_profile h where h.id = :id")
            .param("id", id)
            .query(String.class)
            .optional()
            .map(json::readTree)
            .orElseThrow(() -> Refused.notFound("HOUSEHOLD_UNKNOWN"));
        var members = Rows
            .of(jdbc.sql("select to_jsonb(p) from monitoring.person_profile p where p.household = :id order by p.id")
                .param("id", id)
                .query(String.class))
            .stream()
            .map(json::readTree)
            .map(member -> values("person", member))
            .toList();
        return Facts.ofHousehold(household.path("village").asLong(), values("household", household), members);
    }

    /**
     * @throws Refused where the village is not in scope
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Facts village(long code) {
        var village = jdbc.sql("select to_jsonb(v) from monitoring.village_profile v where v.village = :code")
            .param("code", code)
            .query(String.class)
            .optional()
            .map(json::readTree)
            .orElseThrow(() -> Refused.notFound("VILLAGE_UNKNOWN", "village", code));
        return Facts.ofVillage(code, values("village", village));
    }

    private Map<String, Object> values(String object, JsonNode row) {
        var values = new HashMap<String, Object>();
        for (var field : language.profile().fields()) {
            var value = row.path(field.field());
            if (field.object().equals(object) && !value.isNull() && !value.isMissingNode()) {
                values.put(field.field(), value(field, value));
            }
        }
        return values;
    }

    private Object value(ProfileField field, JsonNode value) {
        return switch (field.type()) {
            case INT -> value.asLong();
            case DOUBLE -> value.asDouble();
            case BOOL -> value.asBoolean();
            case DATE -> LocalDate.parse(value.asString());
            case STRINGS -> value.valueStream().map(JsonNode::asString).toList();
            case TOKENS -> words(field, value.valueStream().map(JsonNode::asString).toList());
            default -> value.asString();
        };
    }

    private List<String> words(ProfileField field, List<String> tokens) {
        if (field.codes() == null || tokens.isEmpty()) {
            return List.of();
        }
        var known = codes.list(field.codes(), LocalDate.now(clock))
            .codes()
            .stream()
            .collect(Collectors.toMap(code -> hex(sensitive.token(SensitiveField.HEALTH, code.code())),
                    code -> code.code()));
        var words = new ArrayList<String>();
        tokens.stream().map(known::get).filter(word -> word != null).forEach(words::add);
        return words;
    }

    // as PostgreSQL writes bytes in JSON
    private static String hex(byte @Nullable [] token) {
        return token == null ? "" : "\\x" + HexFormat.of().formatHex(token);
    }

}
