package org.shanhe.supervision.inspection;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.supervision.FindingRow;
import org.shanhe.supervision.Findings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The inspections in the reader's scope; an unannounced one only from above until it is
 * over.
 */
@Repository
class Inspections {

    private final JdbcClient jdbc;

    private final Findings findings;

    Inspections(JdbcClient jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    /**
     * An inspection.
     *
     * @param forms codes of INSPECTION_FORM with commas between
     * @param seed from which the sample is drawn again
     */
    record Inspection(long id, String number, String kind, String title, String task,
            @JsonFormat(shape = Shape.STRING) long place, String placeName, @Nullable Long partner,
            @Nullable String partnerName, LocalDate fromOn, LocalDate untilOn, String forms, boolean unannounced,
            @JsonFormat(shape = Shape.STRING) @Nullable Long seed, @Nullable String feedbackDocument,
            @Nullable String feedback, @Nullable LocalDate feedbackOn, @Nullable LocalDate feedbackDueOn, int team,
            int villages, int households, int surveys, int findings, int closed) {
    }

    /** One of the team. */
    record Inspector(long id, String name, String unit, boolean leads,
            @JsonFormat(shape = Shape.STRING) @Nullable Long tiedPlace, @Nullable String tiedPlaceName,
            @Nullable String tie) {
    }

    /** One that was drawn: a village, or a household of it by its number alone. */
    record Sampled(long id, int nth, @JsonFormat(shape = Shape.STRING) long place, String placeName,
            @Nullable String householdNo, int surveys) {
    }

    /** How often an answer was given. */
    record Tally(String questionnaire, String question, String answer, int count) {
    }

    record Page(Inspection inspection, List<Inspector> team, List<Sampled> sample, List<Tally> tallies,
            List<FindingRow> findings) {
    }

    @Transactional(readOnly = true)
    public Listed<Inspection> list(@Nullable String kind, PlaceRange range, @Nullable Integer year,
            @Nullable String cursor, int limit) {
        return Listed.of(rows(null, kind, range, year, Listed.after(cursor), Listed.read(limit)), limit,
                Inspection::id);
    }

    @Transactional(readOnly = true)
    public Page page(long id) {
        var inspection = get(id);
        return new Page(inspection, list(Inspector.class, id, """
                select i.id, i.name, i.unit, i.leads, i.tied_place, d.name as tied_place_name, i.tie
                  from supervision.inspector i left join place.division d on d.code = i.tied_place
                 where i.inspection = :id order by not i.leads, i.id
                """), list(Sampled.class, id, """
                select s.id, s.nth, s.place, d.name as place_name, h.household_no,
                       (select count(*) from supervision.survey v where v.sampled = s.id) as surveys
                  from supervision.sampled s
                  join place.division d on d.code = s.place
                  left join registry.household h on h.id = s.household
                 where s.inspection = :id order by s.place, s.household is not null, s.nth
                """), list(Tally.class, id, """
                select s.questionnaire, a.key as question, a.value as answer, count(*) as count
                  from supervision.survey s, jsonb_each_text(s.answers) a
                 where s.inspection = :id group by 1, 2, 3 order by 1, 2, 4 desc, 3
                """), findings.of(id));
    }

    Inspection get(long id) {
        return rows(id, null, PlaceRange.EVERYWHERE, null, 0, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("INSPECTION_UNKNOWN", "id", id));
    }

    private <T> List<T> list(Class<T> type, long id, String query) {
        return Rows.of(jdbc.sql(query).param("id", id).query(type));
    }

    private List<Inspection> rows(@Nullable Long id, @Nullable String kind, PlaceRange range, @Nullable Integer year,
            long after, int limit) {
        return Rows.of(jdbc.sql(Sql.of(Inspections.class, "inspections"))
            .param("id", id)
            .param("kind", kind)
            .param("low", range.low())
            .param("high", range.high())
            .param("year", year)
            .param("after", after)
            .param("limit", limit)
            .query(Inspection.class));
    }

}
