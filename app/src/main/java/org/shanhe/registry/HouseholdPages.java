package org.shanhe.registry;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One household with all that belongs to it, as known now or as it was believed once. */
@Repository
public class HouseholdPages {

    private final JdbcClient jdbc;

    private final SensitiveValues sensitive;

    private final Audit audit;

    private final JsonMapper json;

    HouseholdPages(JdbcClient jdbc, SensitiveValues sensitive, Audit audit, JsonMapper json) {
        this.jdbc = jdbc;
        this.sensitive = sensitive;
        this.audit = audit;
        this.json = json;
    }

    /** The household as known now. */
    @Transactional
    public HouseholdPage page(long id) {
        return read(id, null, null);
    }

    /**
     * The household on a day, as it was believed at an instant (两个时间).
     * @param on the day in question; null for the whole history believed then
     */
    @Transactional
    public HouseholdPage asKnown(long id, OffsetDateTime at, @Nullable LocalDate on) {
        return read(id, at, on);
    }

    /** What was changed in the household, the last first. */
    @Transactional(readOnly = true)
    List<HouseholdPage.Change> changes(long id) {
        return Rows.of(statement("changes-known", id, null, null).query(this::change));
    }

    private HouseholdPage read(long id, @Nullable OffsetDateTime at, @Nullable LocalDate on) {
        var household = statement("household-known", id, at, on).query(this::household)
            .optional()
            .orElseThrow(() -> Refused.notFound("HOUSEHOLD_NOT_FOUND", "household", id));
        boolean health = Masked.showsHealth();
        var members = Rows.of(statement("persons-known", id, at, on).query((row, _) -> member(row, health)));
        var conditions = Rows.of(statement("conditions-known", id, at, on).query(HouseholdPage.Condition.class));
        var statuses = Rows.of(statement("statuses-known", id, at, on).query(HouseholdPage.Status.class));
        var changes = Rows.of(statement("changes-known", id, at, on).query(this::change));
        if (health && members.stream().anyMatch(member -> member.health() != null)) {
            audit.note("registry.household.read", "household/" + id, Long.valueOf(household.village()), null);
        }
        var further = Rows.of(statement("further-known", id, at, on).query((row, _) -> further(row, health)));
        return new HouseholdPage(household, members, conditions, statuses, changes,
                further.stream().filter(one -> !one.facts().isEmpty()).toList());
    }

    private JdbcClient.StatementSpec statement(String name, long id, @Nullable OffsetDateTime at,
            @Nullable LocalDate on) {
        return jdbc.sql(Sql.of(HouseholdPages.class, name)).param("id", id).param("at", at).param("on", on);
    }

    HouseholdPage.Household household(ResultSet row, int number) throws SQLException {
        return new HouseholdPage.Household(row.getLong("id"), row.getString("household_no"), row.getString("village"),
                row.getString("village_name"), row.getString("place_path"), row.getString("village_group"),
                Masked.name(row.getString("head_name")), row.getInt("members"),
                PovertyStatus.valueOf(row.getString("status")), row.getObject("status_since", LocalDate.class),
                row.getObject("identified_on", LocalDate.class), row.getObject("exited_on", LocalDate.class),
                row.getString("standard"), row.getString("attribute"), row.getString("cause_main"),
                texts(row.getArray("causes_other")), row.getString("cause_text"), flag(row, "martyr_family"),
                flag(row, "one_child"), flag(row, "two_daughters"), flag(row, "cooperative"),
                flag(row, "dangerous_house"), flag(row, "safe_water"),
                Masked.phone(sensitive.decrypt(SensitiveField.PHONE, row.getBytes("phone"))), row.getString("bank"),
                Masked.account(sensitive.decrypt(SensitiveField.BANK_ACCOUNT, row.getBytes("bank_account"))),
                row.getString("form_version"), row.getString("collector"),
                row.getObject("collected_on", LocalDate.class), row.getInt("version"),
                row.getObject("recorded_at", OffsetDateTime.class));
    }

    HouseholdPage.Member member(ResultSet row, boolean health) throws SQLException {
        var age = row.getObject("age", Integer.class);
        var codes = health ? sensitive.decrypt(SensitiveField.HEALTH, row.getBytes("health")) : null;
        return new HouseholdPage.Member(row.getLong("id"), row.getString("person_no"),
                Masked.name(row.getString("name")), row.getString("relation"), Sex.valueOf(row.getString("sex")),
                row.getObject("birth_on", LocalDate.class), age, DocumentKind.valueOf(row.getString("document_kind")),
                Masked.document(sensitive.decrypt(SensitiveField.DOCUMENT, row.getBytes("document"))),
                row.getString("ethnicity"), row.getString("education"), row.getString("student"),
                row.getString("dropout_reason"), codes == null ? null : List.of(codes.split(",")),
                row.getString("labour"), row.getObject("work_months", BigDecimal.class), row.getString("work_place"),
                row.getString("employer"), row.getString("marital"), row.getString("political"),
                flag(row, "active_soldier"), row.getString("subsistence"), flag(row, "medical_insurance"),
                flag(row, "critical_insurance"), flag(row, "pension_insurance"),
                Masked.phone(sensitive.decrypt(SensitiveField.PHONE, row.getBytes("phone"))),
                LifeState.valueOf(row.getString("life_state")), row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class));
    }

    private HouseholdPage.Further further(ResultSet row, boolean health) throws SQLException {
        var said = row.getString("facts");
        var facts = (ObjectNode) json.readTree(said == null ? "{}" : said);
        var codes = health ? sensitive.decrypt(SensitiveField.HEALTH, row.getBytes("disability")) : null;
        if (codes != null) {
            List.of(codes.split(",")).forEach(facts.withArray("disability")::add);
        }
        if (Masked.hidesNames()) {
            facts.remove(List.of("contact", "certificates"));
        }
        return new HouseholdPage.Further(row.getString("kind"), row.getLong("of"), facts);
    }

    private HouseholdPage.Change change(ResultSet row, int number) throws SQLException {
        var before = row.getString("before");
        var after = row.getString("after");
        boolean shown = !Masked.hidesNames();
        return new HouseholdPage.Change(row.getLong("id"), row.getObject("recorded_at", OffsetDateTime.class),
                row.getLong("account"), row.getString("kind"), row.getObject("person", Long.class),
                row.getString("reason"), row.getObject("batch", Long.class),
                before == null || !shown ? null : json.readTree(before),
                after == null || !shown ? null : json.readTree(after));
    }

    private static @Nullable Boolean flag(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Boolean.class);
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** A sensitive value in full, for a stated reason; the reading is audited. */
    @Transactional
    public Optional<String> revealPerson(long person, SensitiveField field, String reason) {
        record Sealed(byte @Nullable [] value, long village) {
        }
        var column = switch (field) {
            case DOCUMENT -> "document";
            case PHONE -> "phone";
            case HEALTH -> "health";
            case BANK_ACCOUNT -> throw Refused.invalid("FIELD_UNKNOWN", "field", field);
        };
        var sealed = jdbc.sql("select " + column + " as value, village from registry.person where id = :id")
            .param("id", person)
            .query((row, _) -> new Sealed(row.getBytes("value"), row.getLong("village")))
            .optional()
            .orElseThrow(() -> Refused.notFound("PERSON_NOT_FOUND", "person", person));
        note("registry.person.reveal", "person/" + person, sealed.village(), field, reason);
        return Optional.ofNullable(sensitive.decrypt(field, sealed.value()));
    }

    /** The phone or the bank account of a household in full; the reading is audited. */
    @Transactional
    public Optional<String> revealHousehold(long household, SensitiveField field, String reason) {
        record Sealed(byte @Nullable [] value, long village) {
        }
        var column = switch (field) {
            case PHONE -> "phone";
            case BANK_ACCOUNT -> "bank_account";
            case DOCUMENT, HEALTH -> throw Refused.invalid("FIELD_UNKNOWN", "field", field);
        };
        var sealed = jdbc.sql("select " + column + " as value, village from registry.household where id = :id")
            .param("id", household)
            .query((row, _) -> new Sealed(row.getBytes("value"), row.getLong("village")))
            .optional()
            .orElseThrow(() -> Refused.notFound("HOUSEHOLD_NOT_FOUND", "household", household));
        note("registry.household.reveal", "household/" + household, sealed.village(), field, reason);
        return Optional.ofNullable(sensitive.decrypt(field, sealed.value()));
    }

    private void note(String action, String subject, long village, SensitiveField field, String reason) {
        var detail = json.createObjectNode().put("field", field.name()).put("reason", reason);
        audit.note(action, subject, village, detail.toString());
    }

}
