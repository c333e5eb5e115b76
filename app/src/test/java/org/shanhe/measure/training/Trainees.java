package org.shanhe.measure.training;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.shanhe.registry.IdentityNumber;
import org.shanhe.registry.SensitiveField;
import org.shanhe.registry.SensitiveValues;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of a county of their own, each alone in a household, with identity numbers. */
public final class Trainees {

    public static final long COUNTY = 540628000000L;

    public static final long VILLAGE = 540628100201L;

    public static final Scope OFFICER = new Scope(77, List.of(PlaceRange.of(COUNTY)), null,
            java.util.Set.of("COUNTY_OFFICER"));

    private static int made;

    private Trainees() {
    }

    /** A registered person as a test knows him. */
    public record Trainee(long person, long household, String name, String document) {
    }

    /** Born in 1980, poor since 2014. */
    public static synchronized List<Trainee> settle(JdbcClient owner, SensitiveValues sensitive, int count) {
        return settle(owner, sensitive, count, 1980);
    }

    public static synchronized List<Trainee> settle(JdbcClient owner, SensitiveValues sensitive, int count, int born) {
        var run = UUID.randomUUID().toString().substring(0, 8);
        var documents = IntStream.range(0, count).mapToObj(n -> document(born, made++)).toArray(String[]::new);
        var tokens = java.util.Arrays.stream(documents)
            .map(document -> HexFormat.of().formatHex(sensitive.token(SensitiveField.DOCUMENT, document)))
            .toArray(String[]::new);
        owner
            .sql("""
                    with h as (
                        insert into registry.household (household_no, village, head_name, members, status, status_since, identified_on, change)
                        select 'TR-' || :run || '-' || n, :village, '学员' || n, 1, 'POOR', date '2014-06-01', date '2014-06-01', 0
                          from generate_series(1, :count) n returning id, household_no, status_since),
                    s as (
                        insert into registry.status (household, valid, village, status, members, change)
                        select id, daterange('2014-06-01', null), :village, 'POOR', 1, 0 from h)
                    insert into registry.person (household, village, name, relation, sex, birth_on, document_kind, document_index, joined_on, change)
                    select h.id, :village, '学员' || n, 'HEAD', 'MALE', make_date(:born, 2, 3), 'IDENTITY_CARD', decode(cast(:token as text[])[n], 'hex'),
                           date '2014-06-01', 0
                      from h join generate_series(1, :count) n on h.household_no = 'TR-' || :run || '-' || n
                    """
                .replace("cast(:token as text[])[n]", "(cast(:token as text[]))[n]"))
            .param("run", run)
            .param("village", VILLAGE)
            .param("count", count)
            .param("born", born)
            .param("token", tokens)
            .update();
        var ids = owner.sql("""
                select p.id || ':' || h.id from registry.person p join registry.household h on h.id = p.household
                 where h.household_no like 'TR-' || :run || '-%' order by length(h.household_no), h.household_no
                """).param("run", run).query(String.class).list();
        return IntStream.range(0, count).mapToObj(n -> {
            var both = ids.get(n).split(":");
            return new Trainee(Long.parseLong(both[0]), Long.parseLong(both[1]), "学员" + (n + 1), documents[n]);
        }).toList();
    }

    public static NewClass aClass(String kind, LocalDate on) {
        return new NewClass("TC-" + UUID.randomUUID(), kind, "缝纫班", "缝纫", null, COUNTY, "县职业学校", on, on.plusDays(9),
                null, "师傅");
    }

    private static String document(int born, int n) {
        var seventeen = "540628%04d0203%03d".formatted(born - n / 1000, n % 1000);
        return "0123456789X".chars()
            .mapToObj(c -> seventeen + (char) c)
            .filter(number -> IdentityNumber.fault(number).isEmpty())
            .findFirst()
            .orElseThrow();
    }

}
