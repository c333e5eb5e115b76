package org.shanhe.pledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.pledge.AssessmentPage.Judged;
import org.shanhe.pledge.AssessmentPage.Sampled;
import org.shanhe.pledge.AssessmentPage.Taken;
import org.shanhe.policy.Scheme.Grade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every statement over the assessments in scope (考核). */
@Repository
class Assessments {

    private static final String ONE = Sql.of(Assessments.class, "assessments");

    private final JdbcClient jdbc;

    private final JsonMapper json;

    Assessments(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Listed<Assessment> list(@Nullable Integer year, @Nullable String cursor, int limit) {
        var rows = Rows.of(jdbc.sql(ONE)
            .param("id", null)
            .param("year", year)
            .param("after", Listed.after(cursor))
            .param("limit", Listed.read(limit))
            .query(Assessment.class));
        return Listed.of(rows, limit, Assessment::id);
    }

    Assessment get(long id) {
        return jdbc.sql(ONE)
            .param("id", id)
            .param("year", null)
            .param("after", 0)
            .param("limit", 1)
            .query(Assessment.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("ASSESSMENT_UNKNOWN", "id", id));
    }

    /** One that nobody else writes to meanwhile. */
    Assessment locked(long id) {
        jdbc.sql("select id from pledge.assessment where id = :id for update").param("id", id).query(Long.class).list();
        return get(id);
    }

    /** The id of a new assessment, or of what the same key opened before. */
    long add(Opened opened, @Nullable String key) {
        return jdbc.sql("""
                insert into pledge.assessment (scheme, pack, title, year, place, partner, seed, step, key)
                values (:scheme, :pack, :title, :year, :place, :partner, :seed, :step, :key)
                on conflict do nothing returning id
                """)
            .paramSource(RecordParameters.of(opened).and("key", key))
            .query(Long.class)
            .optional()
            .orElseGet(() -> jdbc.sql("select id from pledge.assessment where key = :key")
                .param("key", Objects.requireNonNullElse(key, ""))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Refused.conflict("ASSESSMENT_STANDS", "title", opened.title())));
    }

    /**
     * Draws households by a hash over the seed and their ids, so that anybody draws the
     * same.
     */
    void draw(long id, int size) {
        jdbc.sql(Sql.of(Assessments.class, "draw-households")).param("id", id).param("size", size).update();
    }

    List<Taken> steps(long id) {
        return Rows.of(jdbc
            .sql("""
                    select step, note, recorded_at, recorded_by from pledge.assessment_step where assessment = :id order by id
                    """)
            .param("id", id)
            .query(Taken.class));
    }

    List<Judged> judged(long id) {
        return Rows.of(jdbc.sql("select step, item, value, reason from pledge.point where assessment = :id order by id")
            .param("id", id)
            .query(Judged.class));
    }

    List<Sampled> sample(long id) {
        return Rows.of(jdbc.sql("""
                select s.nth, s.village, d.name as village_name, cast(s.answers as text) as answers
                  from pledge.sampled s join place.division d on d.code = s.village
                 where s.assessment = :id order by s.nth
                """)
            .param("id", id)
            .query((row, n) -> new Sampled(row.getInt("nth"), row.getLong("village"), row.getString("village_name"),
                    answers(row.getString("answers")))));
    }

    /** What the households asked have answered so far. */
    List<Map<String, BigDecimal>> answers(long id) {
        var given = new ArrayList<Map<String, BigDecimal>>();
        for (var one : sample(id)) {
            if (one.answers() != null) {
                given.add(one.answers());
            }
        }
        return given;
    }

    /** By item, what was judged last by somebody other than the assessed. */
    Map<String, BigDecimal> last(long id) {
        var last = new LinkedHashMap<String, BigDecimal>();
        judged(id).stream().filter(one -> !one.step().equals("SELF")).forEach(one -> last.put(one.item(), one.value()));
        return last;
    }

    /** How many answers were new or other than before. */
    int answer(long id, List<SampleForm.Line> lines) {
        return jdbc.sql("""
                update pledge.sampled s
                   set answers = cast(l.answers as jsonb), entered_at = now(), entered_by = kernel.scope_account()
                  from unnest(cast(:nth as integer[]), cast(:answers as text[])) l (nth, answers)
                 where s.assessment = :id and s.nth = l.nth and s.answers is distinct from cast(l.answers as jsonb)
                """)
            .param("nth", lines.stream().map(SampleForm.Line::nth).toArray(Integer[]::new))
            .param("answers",
                    lines.stream().map(line -> json.writeValueAsString(line.answers())).toArray(String[]::new))
            .param("id", id)
            .update();
    }

    void judge(long id, String step, List<NewStep.Point> points) {
        if (!points.isEmpty()) {
            jdbc.sql(
                    """
                            insert into pledge.point (assessment, step, item, value, reason)
                            select :id, :step, item, cast(value as numeric), reason from unnest(:item, :value, :reason) p (item, value, reason)
                            """)
                .paramSource(RecordParameters.columns(NewStep.Point.class, points).and("id", id).and("step", step))
                .update();
        }
    }

    void note(long id, String step, @Nullable String note) {
        jdbc.sql("insert into pledge.assessment_step (assessment, step, note) values (:id, :step, :note)")
            .param("id", id)
            .param("step", step)
            .param("note", note)
            .update();
    }

    void move(Assessment assessment, int version, String next) {
        if (jdbc.sql(
                "update pledge.assessment set step = :next, version = version + 1 where id = :id and version = :version")
            .param("next", next)
            .param("id", assessment.id())
            .param("version", version)
            .update() == 0) {
            throw Refused.because(Refused.Kind.STALE, "ASSESSMENT_CHANGED", "version", assessment.version());
        }
    }

    void score(long id, Score score) {
        jdbc.sql("update pledge.assessment set score = :total, vetoed = :vetoed, frozen_at = now() where id = :id")
            .param("total", score.total())
            .param("vetoed", score.vetoed())
            .param("id", id)
            .update();
    }

    void grade(long id, Score score) {
        jdbc.sql("update pledge.assessment set grade = :grade where id = :id")
            .param("grade", score.grade().name())
            .param("id", id)
            .update();
    }

    /** The grade an appeal came to. */
    void regrade(long id, Grade grade) {
        jdbc.sql("update pledge.assessment set grade = :grade, version = version + 1 where id = :id")
            .param("grade", grade.name())
            .param("id", id)
            .update();
    }

    private @Nullable Map<String, BigDecimal> answers(@Nullable String text) {
        return text == null ? null : json.readValue(text, new TypeReference<Map<String, BigDecimal>>() {
        });
    }

    /** The columns of a new assessment. */
    record Opened(String scheme, String pack, String title, int year, long place, @Nullable Long partner, String seed,
            String step) {
    }

}
