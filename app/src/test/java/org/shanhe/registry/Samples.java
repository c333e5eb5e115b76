package org.shanhe.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Synthetic rows and the state of the registry, for the tests of this module. */
final class Samples {

    static final long ONE = 540623100201L;

    static final long OTHER = 540623100202L;

    private Samples() {
    }

    static Scope village(long village) {
        return new Scope(7, List.of(PlaceRange.of(village)), null);
    }

    static IntakeHousehold household(long row, String number, long village, @Nullable PovertyStatus status) {
        return household(row, number, village, status, null, "ILLNESS");
    }

    static IntakeHousehold household(long row, String number, long village, @Nullable PovertyStatus status,
            @Nullable LocalDate since, @Nullable String cause) {
        return new IntakeHousehold(row, number, village, "一组", status, since, LocalDate.of(2014, 6, 1),
                status == PovertyStatus.EXITED ? since : null, "NATIONAL", "GENERAL", cause, List.of("SCHOOLING"), null,
                true, null, null, false, null, true, "1390000%04d".formatted(row % 10000), "银行",
                "622202000000%07d".formatted(row), null, null, null, null);
    }

    static IntakePerson person(long row, String household, String name, String relation, @Nullable String document) {
        return person(row, household, name, relation, document, null, "HEALTHY");
    }

    static IntakePerson person(long row, String household, String name, String relation, @Nullable String document,
            @Nullable LifeState state, String health) {
        return new IntakePerson(row, household, null, name, relation, Sex.MALE, LocalDate.of(1970, 2, 3),
                DocumentKind.IDENTITY_CARD, document, "04", "PRIMARY", null, null, List.of(health), "ORDINARY", 3.5,
                null, null, null, null, null, null, true, null, null, null, state, null, null, null);
    }

    static IntakeCondition condition(long row, String household, int year, long wageFen) {
        return new IntakeCondition(row, household, year, wageFen, 20_000L, null, null, 5_000L, 3, 1.25, null, null,
                80.5, "A", "GRAVEL", 0.75, true, true, null, null);
    }

    /** A valid ID number for any count. */
    static String document(int count) {
        var seventeen = "540623%04d0101%03d".formatted(1950 + count / 1000 % 60, count % 1000);
        return "0123456789X".chars()
            .mapToObj(c -> seventeen + (char) c)
            .filter(n -> IdentityNumber.fault(n).isEmpty())
            .findFirst()
            .orElseThrow();
    }

    static long stage(Intake intake, Consumer<IntakeWriter> rows) {
        long batch = intake.open("test.csv");
        try (var writer = intake.writer(batch)) {
            rows.accept(writer);
            writer.finish();
        }
        return batch;
    }

    /** What the registry says, without ids, versions and times of recording. */
    static List<String> said(JdbcClient owner) {
        return owner
            .sql("""
                    select 'h' || (to_jsonb(h) - array['id', 'version', 'change', 'recorded_at', 'phone', 'bank_account'])::text
                      from registry.household h
                    union all
                    select 'p' || h.household_no || (to_jsonb(p) - array['id', 'household', 'version', 'change', 'recorded_at', 'document', 'phone', 'health', 'disability'])::text
                      from registry.person p join registry.household h on h.id = p.household
                    union all
                    select 'c' || h.household_no || (to_jsonb(c) - array['household', 'change', 'recorded_at'])::text
                      from registry.condition c join registry.household h on h.id = c.household
                    union all
                    select 's' || h.household_no || (to_jsonb(s) - array['household', 'change', 'recorded_at'])::text
                      from registry.status s join registry.household h on h.id = s.household
                    union all
                    select 'm' || h.household_no || (to_jsonb(m) - array['household', 'change', 'recorded_at', 'contact_phone'])::text
                      from registry.monitored m join registry.household h on h.id = m.household
                     order by 1
                    """)
            .query(String.class)
            .list();
    }

    static List<Map<String, Object>> statuses(JdbcClient owner, String household) {
        return owner
            .sql("""
                    select s.valid::text as valid, s.status from registry.status s join registry.household h on h.id = s.household
                     where h.household_no = ? order by s.valid
                    """)
            .param(household)
            .query()
            .listOfRows();
    }

}
