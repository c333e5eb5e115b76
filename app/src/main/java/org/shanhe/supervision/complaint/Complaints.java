package org.shanhe.supervision.complaint;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.supervision.Findings;
import org.shanhe.supervision.NewFinding;
import org.shanhe.supervision.Registration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Complaints from the day they come in to what came of them (信访举报办理). */
@Repository
public class Complaints {

    private final JdbcClient jdbc;

    private final Findings findings;

    private final Registration registration;

    private final Informants informants;

    private final Audit audit;

    Complaints(JdbcClient jdbc, Findings findings, Registration registration, Informants informants, Audit audit) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.registration = registration;
        this.informants = informants;
        this.audit = audit;
    }

    /**
     * A complaint that came in.
     *
     * @param informant who made it, or null when nobody gave a name
     */
    record NewComplaint(@NotBlank String channel, @NotNull LocalDate receivedOn, @NotNull Long place,
            @NotBlank String category, @NotBlank @Size(max = 4000) String text, @NotNull LocalDate dueOn,
            Informants.@Nullable @Valid Informant informant) {
    }

    /** A complaint without who made it. */
    record Complaint(long id, String number, String channel, LocalDate receivedOn,
            @JsonFormat(shape = Shape.STRING) long place, String placeName, String category, String text,
            LocalDate dueOn, ComplaintState state, @Nullable String answer, @Nullable LocalDate answeredOn,
            boolean named, boolean overdue, @Nullable Long finding, @Nullable String findingNumber) {
    }

    @Transactional(readOnly = true)
    public Listed<Complaint> list(@Nullable ComplaintState state, PlaceRange range, @Nullable String cursor,
            int limit) {
        return Listed.of(rows(null, state, range, Listed.after(cursor), Listed.read(limit)), limit, Complaint::id);
    }

    @Transactional(readOnly = true)
    public Complaint get(long id) {
        return rows(id, null, PlaceRange.EVERYWHERE, 0, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("COMPLAINT_UNKNOWN", "id", id));
    }

    /**
     * From somebody without an account.
     * @param name who made it, or null, and then nothing else is kept of them
     */
    @Transactional
    public long receive(String channel, Said said, @Nullable String name, @Nullable String phone,
            @Nullable String address, String key) {
        return receive(new NewComplaint(channel, said.receivedOn, said.place, said.category, said.text, said.dueOn,
                name == null ? null : new Informants.Informant(name, phone, address)), key);
    }

    /** What a complaint says, without who made it. */
    public record Said(LocalDate receivedOn, long place, String category, String text, LocalDate dueOn) {
    }

    /**
     * For whoever brings complaints from elsewhere.
     * @param informant the name of who made it, or null
     */
    @Transactional
    public long receive(String channel, LocalDate receivedOn, long place, String category, String text, LocalDate dueOn,
            @Nullable String informant, String key) {
        return receive(new NewComplaint(channel, receivedOn, place, category, text, dueOn,
                informant == null ? null : new Informants.Informant(informant, null, null)), key);
    }

    @Transactional
    public long receive(NewComplaint complaint, String key) {
        Refused.unless(!complaint.receivedOn().isAfter(findings.today()), "DAY_IN_FUTURE", "day",
                complaint.receivedOn());
        Refused.unless(!complaint.dueOn().isBefore(complaint.receivedOn()), "FINDING_DUE_BEFORE", "due",
                complaint.dueOn(), "found", complaint.receivedOn());
        registration.known(Map.of("COMPLAINT_CHANNEL", complaint.channel(), "FINDING_CATEGORY", complaint.category()),
                complaint.receivedOn());
        var id = jdbc.sql("""
                insert into supervision.complaint (channel, received_on, place, category, text, due_on, named, key)
                values (:channel, :receivedOn, :place, :category, :text, :dueOn, :named, :key)
                on conflict (key) do nothing
                returning id
                """)
            .paramSource(RecordParameters.of(complaint)
                .and("informant", null)
                .and("named", complaint.informant() != null)
                .and("key", Registration.own(key)))
            .query(Long.class)
            .optional();
        if (id.isEmpty()) {
            return jdbc.sql("select id from supervision.complaint where key = :key")
                .param("key", Registration.own(key))
                .query(Long.class)
                .single();
        }
        if (complaint.informant() != null) {
            informants.keep(id.get(), complaint.informant());
        }
        audit.note("supervision.complaint.add", "complaint/" + id.get(), complaint.place(), null);
        return id.get();
    }

    /** What came of it, once; a founded one is a finding from then on. */
    @Transactional
    public void answer(long id, ComplaintState state, LocalDate on, @Nullable String answer,
            @Nullable NewFinding finding, String key) {
        Refused.unless(answer != null && !answer.isBlank() && answer.length() <= 2000, "COMPLAINT_ANSWER_MISSING");
        Refused.unless(state != ComplaintState.RECEIVED && (state == ComplaintState.FOUNDED) == (finding != null),
                "COMPLAINT_FINDING");
        jdbc.sql("select id from supervision.complaint where id = :id for update")
            .param("id", id)
            .query(Long.class)
            .optional();
        var complaint = get(id);
        if (complaint.state() != ComplaintState.RECEIVED) {
            throw Refused.conflict("COMPLAINT_ANSWERED", "number", complaint.number());
        }
        Refused.unless(!on.isBefore(complaint.receivedOn()) && !on.isAfter(findings.today()), "DAY_IN_FUTURE", "day",
                on);
        if (finding != null) {
            registration.add(finding, Registration.Origin.complained(id), key);
        }
        jdbc.sql("""
                update supervision.complaint set state = :state, answered_on = :on, answer = :answer where id = :id
                """).param("id", id).param("state", state.name()).param("on", on).param("answer", answer).update();
        audit.note("supervision.complaint.answer", "complaint/" + id, complaint.place(), null);
    }

    private List<Complaint> rows(@Nullable Long id, @Nullable ComplaintState state, PlaceRange range, long after,
            int limit) {
        return Rows.of(jdbc.sql(Sql.of(Complaints.class, "complaints"))
            .param("id", id)
            .param("state", state == null ? null : state.name())
            .param("low", range.low())
            .param("high", range.high())
            .param("today", findings.today())
            .param("after", after)
            .param("limit", limit)
            .query(Complaint.class));
    }

}
