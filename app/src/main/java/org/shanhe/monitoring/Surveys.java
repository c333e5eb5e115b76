package org.shanhe.monitoring;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.Procedure.Level;
import org.shanhe.registry.PublicName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drawn sample of a county that wants to leave the list, and what was found (抽样核查).
 */
@Service
class Surveys {

    private final JdbcClient jdbc;

    private final Cases cases;

    private final Clock clock;

    Surveys(JdbcClient jdbc, Cases cases, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
    }

    record Draw(@Nullable Long seed, @Nullable Integer villages, @Nullable Integer registered,
            @Nullable Integer unregistered) {
    }

    record Drawn(long villages, long households) {
    }

    record Village(@JsonFormat(shape = JsonFormat.Shape.STRING) long place, String placeName, long seed,
            @Nullable Integer unregistered, long households, long open) {
    }

    record Sampled(long id, String stratum, @Nullable Long household, @Nullable String headName, int position,
            @Nullable Integer persons, @Nullable Boolean wrong, @Nullable Boolean satisfied, @Nullable String note,
            @Nullable LocalDate surveyedOn) {
    }

    /** What was found at a sampled household. */
    record Result(@Nullable Integer persons, @Nullable Boolean wrong, @Nullable Boolean satisfied,
            @Nullable String note) {
    }

    /**
     * Draws once: a sample seen and drawn again until it pleases would be worth nothing.
     */
    @Transactional
    public Drawn draw(long id, Draw wanted) {
        Levels.mustBe(List.of(Level.PROVINCE, Level.PREFECTURE));
        var matter = cases.get(id);
        boolean already = jdbc.sql("select exists (select from monitoring.sampled_village where case_id = :id)")
            .param("id", id)
            .query(Boolean.class)
            .single();
        if (already) {
            throw Refused.conflict("SAMPLE_DRAWN");
        }
        Refused.unless(matter.procedure().equals("COUNTY_DELISTING"), "STEP_NOT_NOW");
        var range = PlaceRange.of(matter.place());
        return jdbc.sql(Sql.of(Surveys.class, "draw-sample"))
            .param("id", id)
            .param("low", range.low())
            .param("high", range.high())
            .param("seed", within(wanted.seed(), 0, Long.MAX_VALUE))
            .param("villages", within(wanted.villages(), 1, 500))
            .param("registered", within(wanted.registered(), 1, 500))
            .param("unregistered", within(wanted.unregistered(), 1, 500))
            .query(Drawn.class)
            .single();
    }

    @Transactional(readOnly = true)
    public List<Village> villages(long id) {
        return Rows.of(jdbc
            .sql("""
                    select v.place, d.name as place_name, v.seed, v.unregistered, count(*) as households,
                           count(*) filter (where h.persons is null or h.satisfied is null or h.stratum <> 'REGISTERED' and h.wrong is null) as open
                      from monitoring.sampled_village v join place.division d on d.code = v.place
                      join monitoring.sampled_household h on h.case_id = v.case_id and h.place = v.place
                     where v.case_id = :id
                     group by v.place, d.name, v.seed, v.unregistered order by v.place
                    """)
            .param("id", id)
            .query(Village.class));
    }

    @Transactional(readOnly = true)
    public List<Sampled> households(long id, long village) {
        return Rows
            .of(jdbc
                .sql("""
                        select s.id, s.stratum, s.household, h.head_name, s.position, s.persons, s.wrong, s.satisfied, s.note, s.surveyed_on
                          from monitoring.sampled_household s left join registry.household h on h.id = s.household
                         where s.case_id = :id and s.place = :village order by s.stratum, s.id
                        """)
                .param("id", id)
                .param("village", village)
                .query(Sampled.class))
            .stream()
            .map(s -> new Sampled(s.id(), s.stratum(), s.household(),
                    s.headName() == null ? null : PublicName.shown(s.headName()), s.position(), s.persons(), s.wrong(),
                    s.satisfied(), s.note(), s.surveyedOn()))
            .toList();
    }

    @Transactional
    public void found(long id, long sampled, Result result) {
        int written = jdbc
            .sql("""
                    with found as (
                        update monitoring.sampled_household s
                           set persons = :persons, wrong = :wrong, satisfied = :satisfied, note = :note, surveyed_on = :today
                          from monitoring.case c
                         where s.id = :sampled and s.case_id = :id and c.id = s.case_id and c.ended_on is null
                        returning s.id, s.place
                    )
                    insert into kernel.audit (action, subject, place, detail)
                    select 'monitoring.sample.result', 'case/' || cast(:id as bigint), place, jsonb_build_object('sampled', id) from found
                    """)
            .param("id", id)
            .param("sampled", sampled)
            .param("persons", result.persons() == null ? null : (int) within((long) result.persons(), 0, 50))
            .param("wrong", result.wrong())
            .param("satisfied", result.satisfied())
            .param("note", result.note())
            .param("today", LocalDate.now(clock))
            .update();
        if (written == 0) {
            throw Refused.notFound("SAMPLED_UNKNOWN");
        }
    }

    @Transactional
    public void counted(long id, long village, @Nullable Integer unregistered) {
        int written = jdbc
            .sql("""
                    update monitoring.sampled_village set unregistered = :unregistered where case_id = :id and place = :village
                    """)
            .param("id", id)
            .param("village", village)
            .param("unregistered", (int) within(unregistered, 0, 1_000_000))
            .update();
        if (written == 0) {
            throw Refused.notFound("SAMPLED_UNKNOWN");
        }
    }

    private static long within(@Nullable Number number, long least, long most) {
        if (number == null || number.longValue() < least || number.longValue() > most) {
            throw Refused.invalid("NUMBER_OUT_OF_RANGE", "least", least, "most", most);
        }
        return number.longValue();
    }

}
