package org.shanhe.measure.training;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who attended the classes in scope. */
@Repository
public class Attendees {

    private final JdbcClient jdbc;

    private final Classes classes;

    private final Audit audit;

    Attendees(JdbcClient jdbc, Classes classes, Audit audit) {
        this.jdbc = jdbc;
        this.classes = classes;
        this.audit = audit;
    }

    /** A certificate and whose it is. */
    private record Issued(long person, String kind, String number, String same, String issuer, String issuedOn) {
    }

    @Transactional(readOnly = true)
    public List<Attendee> list(long id, @Nullable String q, long after, int limit) {
        return Rows
            .of(jdbc.sql(Sql.of(Attendees.class, "attendees"))
                .param("session", classes.get(id).id())
                .param("begins", q == null || q.isBlank() ? null : q.strip())
                .param("after", after)
                .param("limit", limit)
                .query(Attendee.class))
            .stream()
            .map(Attendee::masked)
            .toList();
    }

    /**
     * Enters registered persons, each once; returns how many were new.
     * @param batch the workbook they came in, or null
     */
    @Transactional
    public int add(long id, List<NewAttendee> people, @Nullable Long batch) {
        var held = classes.open(id, null);
        var known = jdbc.sql("select count(*) from registry.person where id = any (:ids)")
            .param("ids", people.stream().map(NewAttendee::person).distinct().toArray(Long[]::new))
            .query(Long.class)
            .single();
        Refused.unless(known == people.stream().map(NewAttendee::person).distinct().count(), "ATTENDEE_UNKNOWN");
        int added = jdbc.sql("""
                insert into measure.attendance (session, person, household, village, persons, batch)
                select :session, p.id, p.household, p.village, 1, :batch
                  from registry.person p where p.id = any (:ids) order by p.id
                    on conflict (session, person) where person is not null do nothing
                """)
            .param("session", id)
            .param("batch", batch)
            .param("ids", people.stream().map(NewAttendee::person).toArray(Long[]::new))
            .update();
        certify(id, people);
        audit.note("measure.class.attend", "class/" + id, held.place(), "{\"added\":%d}".formatted(added));
        return added;
    }

    /** Enters people outside the register by their number alone. */
    @Transactional
    public long addGroup(long id, String label, int persons, @Nullable Long batch) {
        var held = classes.open(id, null);
        long added = jdbc.sql(
                "insert into measure.attendance (session, label, persons, batch) values (:session, :label, :persons, :batch) returning id")
            .param("session", id)
            .param("label", label.strip())
            .param("persons", persons)
            .param("batch", batch)
            .query(Long.class)
            .single();
        audit.note("measure.class.attend", "class/" + id, held.place(), "{\"group\":%d}".formatted(persons));
        return added;
    }

    @Transactional
    public void remove(long id, long attendee) {
        var held = classes.open(id, null);
        int removed = jdbc.sql("delete from measure.attendance where session = :session and id = :id")
            .param("session", id)
            .param("id", attendee)
            .update();
        if (removed == 0) {
            throw Refused.notFound("ATTENDEE_UNKNOWN");
        }
        audit.note("measure.class.remove", "class/" + id, held.place(), null);
    }

    /** Takes out everyone who came in a workbook; returns how many. */
    @Transactional
    public int removeBatch(long id, long batch) {
        var held = classes.open(id, null);
        int removed = jdbc.sql("delete from measure.attendance where session = :session and batch = :batch")
            .param("session", id)
            .param("batch", batch)
            .update();
        audit.note("measure.class.remove", "class/" + id, held.place(), "{\"removed\":%d}".formatted(removed));
        return removed;
    }

    /** A certificate may come long after the class was completed. */
    @Transactional
    public void certify(long id, long attendee, NewCertificate certificate) {
        var held = classes.get(id);
        Refused.unless(held.state() != ClassState.CANCELLED, "CLASS_NOT_OPEN", "name", held.name());
        var person = jdbc
            .sql("select person from measure.attendance where session = :session and id = :id and person is not null")
            .param("session", id)
            .param("id", attendee)
            .query(Long.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("ATTENDEE_UNKNOWN"));
        certify(id, List.of(new NewAttendee(person, certificate)));
        audit.note("measure.class.certify", "class/" + id, held.place(), null);
    }

    /** Numbers of these certificates that others' have, in capitals. */
    @Transactional(readOnly = true)
    public Set<String> taken(long id, List<NewAttendee> people) {
        return Set.copyOf(taken(id, issued(people)));
    }

    private List<String> taken(long id, Collection<Issued> issued) {
        return Rows.of(jdbc.sql(Sql.of(Attendees.class, "numbers-taken"))
            .paramSource(RecordParameters.columns(Issued.class, List.copyOf(issued)).addValue("session", id))
            .query(String.class));
    }

    private static List<Issued> issued(List<NewAttendee> people) {
        return people.stream()
            .flatMap(one -> Stream.ofNullable(one.certificate())
                .map(certificate -> new Issued(one.person(), certificate.kind().strip(), certificate.number().strip(),
                        certificate.same(), certificate.issuer().strip(), certificate.issuedOn().toString())))
            .toList();
    }

    private void certify(long id, List<NewAttendee> people) {
        var issued = issued(people);
        if (issued.isEmpty()) {
            return;
        }
        var seen = new HashSet<String>();
        issued.forEach(one -> Refused.unless(seen.add(one.same()), "CERTIFICATE_NUMBER_TAKEN", "number", one.number()));
        var taken = taken(id, issued);
        if (!taken.isEmpty()) {
            throw Refused.conflict("CERTIFICATE_NUMBER_TAKEN", "number", taken.getFirst());
        }
        try {
            jdbc.sql(Sql.of(Attendees.class, "certify"))
                .paramSource(RecordParameters.columns(Issued.class, issued).addValue("session", id))
                .update();
        }
        catch (DuplicateKeyException e) {
            // taken where the reader sees nothing
            throw Refused.conflict("CERTIFICATE_NUMBER_TAKEN", "number", issued.getFirst().number());
        }
    }

}
