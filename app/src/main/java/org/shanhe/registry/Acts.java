package org.shanhe.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a form or a stored request asks for into an {@link Act}. */
@Component
class Acts {

    private final Stated stated;

    private final JsonMapper json;

    Acts(Stated stated, JsonMapper json) {
        this.stated = stated;
        this.json = json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    /** As a form states it, checked as far as one can without the household. */
    Act asked(ChangeKind kind, JsonNode content, @Nullable LocalDate on) {
        return switch (kind) {
            case REGISTER -> {
                var asked = read(content, Asked.Registered.class);
                yield register(given("village", asked.village()), given("status", asked.status()),
                        given("statusSince", asked.statusSince()), object(asked.household()), array(asked.members()));
            }
            case CORRECT -> {
                var asked = read(content, Asked.Corrected.class);
                yield correct(object(asked.household()), array(asked.members()));
            }
            case CORRECT_YEAR -> {
                var asked = read(content, Asked.Year.class);
                yield correctYear(given("year", asked.year()), object(asked.condition()));
            }
            case ADD_MEMBER -> {
                var member = addMember(object(read(content, Asked.Added.class).member()));
                if (on != null && !member.member().hasNonNull("joined_on")) {
                    member.member().put("joined_on", on.toString());
                }
                yield member;
            }
            case REMOVE_MEMBER -> {
                var asked = read(content, Asked.Removed.class);
                var state = asked.lifeState() == null ? LifeState.MOVED_OUT : asked.lifeState();
                Refused.unless(state != LifeState.LIVING, "FIELD_MALFORMED", "field", "lifeState");
                yield new Act.RemoveMember(given("person", asked.person()), state);
            }
            case SPLIT -> split(read(content, Act.Split.class));
            case MERGE -> {
                var asked = read(content, Asked.Merged.class);
                var relations = asked.relations() == null ? Map.<Long, String>of() : asked.relations();
                relations.values().forEach(this::memberRelation);
                yield new Act.Merge(given("other", asked.other()), new HashMap<>(relations));
            }
            case MOVE -> new Act.Move(given("village", read(content, Asked.Moved.class).village()));
            case CHANGE_HEAD -> {
                var asked = read(content, Asked.Headed.class);
                var former = asked.formerRelation() == null ? "OTHER" : asked.formerRelation();
                memberRelation(former);
                yield new Act.ChangeHead(given("person", asked.person()), former);
            }
            case STATUS -> new Act.Status(given("status", read(content, Asked.Stood.class).status()));
            case UNDO -> new Act.Undo(given("change", read(content, Asked.Undone.class).change()));
        };
    }

    /** The content in new words, with the sensitive values that were not stated again. */
    String again(String before, String after) {
        return Withheld.kept(json, before, after);
    }

    /** As a request keeps it. */
    Act kept(ChangeKind kind, String content) {
        var type = switch (kind) {
            case REGISTER -> Act.Register.class;
            case CORRECT -> Act.Correct.class;
            case CORRECT_YEAR -> Act.CorrectYear.class;
            case ADD_MEMBER -> Act.AddMember.class;
            case REMOVE_MEMBER -> Act.RemoveMember.class;
            case SPLIT -> Act.Split.class;
            case MERGE -> Act.Merge.class;
            case MOVE -> Act.Move.class;
            case CHANGE_HEAD -> Act.ChangeHead.class;
            case STATUS -> Act.Status.class;
            case UNDO -> Act.Undo.class;
        };
        return json.readValue(content, type.asSubclass(Act.class));
    }

    Act.Register register(long village, PovertyStatus status, LocalDate since, JsonNode fields, JsonNode members) {
        var persons = json.createArrayNode();
        members.forEach(member -> persons.add(whole(member)));
        long heads = persons.valueStream().filter(person -> person.path("relation").asString().equals("HEAD")).count();
        Refused.unless(heads == 1, heads == 0 ? "HEAD_MISSING" : "HEAD_TWICE");
        var household = stated.household(fields);
        Refused.unless(household.hasNonNull("identified_on"), "FIELD_MALFORMED", "field", "identifiedOn");
        return new Act.Register(village, status, since, household, persons);
    }

    Act.Correct correct(JsonNode fields, JsonNode members) {
        var persons = json.createArrayNode();
        members.forEach(member -> {
            Refused.unless(member.hasNonNull("id"), "MEMBER_INCOMPLETE");
            persons.add(stated.person(member));
        });
        return new Act.Correct(stated.household(fields), persons);
    }

    Act.CorrectYear correctYear(int year, JsonNode fields) {
        Refused.unless(year >= 2000 && year <= 2100, "FIELD_MALFORMED", "field", "year");
        var columns = stated.condition(fields);
        Refused.unless(!columns.isEmpty(), "NOTHING_LEFT");
        return new Act.CorrectYear(year, columns);
    }

    Act.AddMember addMember(JsonNode member) {
        var columns = whole(member);
        Refused.unless(!columns.path("relation").asString().equals("HEAD"), "HEAD_TWICE");
        return new Act.AddMember(columns);
    }

    /** Refuses what nobody beside the head can be. */
    void memberRelation(String relation) {
        Refused.unless(!relation.equals("HEAD"), "HEAD_TWICE");
        stated.person(json.createObjectNode().put("relation", relation));
    }

    private Act.Split split(Act.Split asked) {
        Refused.unless(asked.members() != null && !asked.members().isEmpty(), "MEMBERS_MISSING");
        var persons = new HashSet<Long>();
        asked.members().forEach(part -> {
            Refused.unless(persons.add(part.person()), "MEMBER_TWICE");
            stated.person(json.createObjectNode().put("relation", given("relation", part.relation())));
        });
        long heads = asked.members().stream().filter(part -> part.relation().equals("HEAD")).count();
        Refused.unless(heads == 1, heads == 0 ? "HEAD_MISSING" : "HEAD_TWICE");
        return asked;
    }

    private ObjectNode whole(JsonNode member) {
        var columns = stated.person(member);
        Refused.unless(columns.hasNonNull("name") && columns.hasNonNull("relation") && columns.hasNonNull("sex"),
                "MEMBER_INCOMPLETE");
        return columns;
    }

    private <T> T read(JsonNode content, Class<T> type) {
        try {
            return json.treeToValue(content, type);
        }
        catch (JacksonException e) {
            var field = e.getPath().isEmpty() ? "content" : String.valueOf(e.getPath().getLast().getPropertyName());
            throw Refused.invalid("FIELD_MALFORMED", "field", field);
        }
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Refused.invalid("FIELD_MALFORMED", "field", field);
        }
        return value;
    }

    private JsonNode object(@Nullable JsonNode node) {
        var object = node == null || node.isNull() ? json.createObjectNode() : node;
        Refused.unless(object.isObject(), "FIELD_MALFORMED", "field", "household");
        return object;
    }

    private JsonNode array(@Nullable JsonNode node) {
        var array = node == null || node.isNull() ? json.createArrayNode() : node;
        Refused.unless(array instanceof ArrayNode, "FIELD_MALFORMED", "field", "members");
        return array;
    }

}
