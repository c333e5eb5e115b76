package org.shanhe.measure.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.ClassKinds;
import org.shanhe.policy.MeasureCatalogue;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The classes in scope, entered and corrected while they are open. */
@Repository
public class Classes {

    private final JdbcClient jdbc;

    private final ClassKinds kinds;

    private final MeasureCatalogue catalogue;

    private final Audit audit;

    Classes(JdbcClient jdbc, ClassKinds kinds, MeasureCatalogue catalogue, Audit audit) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.catalogue = catalogue;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Listed<TrainingClass> list(ClassFilter filter, @Nullable String cursor, int limit) {
        long before = cursor == null ? Long.MAX_VALUE : Listed.after(cursor);
        return Listed.of(select(null, filter, before, Listed.read(limit)), limit, TrainingClass::id);
    }

    @Transactional(readOnly = true)
    public TrainingClass get(long id) {
        return select(id, ClassFilter.ALL, Long.MAX_VALUE, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("CLASS_UNKNOWN", "id", id));
    }

    /** Returns the class; the same key names the same class. */
    @Transactional
    public long add(String key, NewClass wanted) {
        check(wanted);
        var known = jdbc.sql("select id from measure.session where key = :key")
            .param("key", key)
            .query(Long.class)
            .optional();
        if (known.isPresent()) {
            return known.get();
        }
        try {
            long id = jdbc.sql("""
                    insert into measure.session (key, class_no, kind, name, subject, partner, place, venue, starts_on,
                                                 ends_on, hours, teacher)
                    values (:key, :classNo, :kind, :name, :subject, :partner, :place, :venue, :startsOn,
                            :endsOn, :hours, :teacher)
                    returning id
                    """).paramSource(RecordParameters.of(wanted).addValue("key", key)).query(Long.class).single();
            audit.note("measure.class.add", "class/" + id, wanted.place(), null);
            return id;
        }
        catch (DuplicateKeyException e) {
            throw Refused.conflict("CLASS_NUMBER_TAKEN", "number", wanted.classNo());
        }
    }

    @Transactional
    public void correct(long id, NewClass wanted, int version) {
        check(wanted);
        open(id, version);
        try {
            jdbc.sql("""
                    update measure.session
                       set class_no = :classNo, kind = :kind, name = :name, subject = :subject, partner = :partner,
                           place = :place, venue = :venue, starts_on = :startsOn, ends_on = :endsOn, hours = :hours,
                           teacher = :teacher, version = version + 1
                     where id = :id
                    """).paramSource(RecordParameters.of(wanted).addValue("id", id)).update();
        }
        catch (DuplicateKeyException e) {
            throw Refused.conflict("CLASS_NUMBER_TAKEN", "number", wanted.classNo());
        }
        audit.note("measure.class.correct", "class/" + id, wanted.place(), null);
    }

    /** Nobody else changes the class until the transaction ends. */
    TrainingClass open(long id, @Nullable Integer version) {
        jdbc.sql("select version from measure.session where id = :id for update")
            .param("id", id)
            .query(Integer.class)
            .optional();
        var found = get(id);
        if (version != null && version != found.version()) {
            throw Refused.because(Refused.Kind.STALE, "CLASS_CHANGED");
        }
        if (found.state() != ClassState.OPEN) {
            throw Refused.conflict("CLASS_NOT_OPEN", "name", found.name());
        }
        return found;
    }

    /** Whether people outside the register may be counted by their number. */
    public boolean takesGroups(TrainingClass held) {
        return catalogue.find(held.kind(), held.endsOn())
            .filter(kind -> kind.receivers().contains("GROUP") || !kind.receivers().contains("PERSON"))
            .isPresent();
    }

    private void check(NewClass wanted) {
        Refused.unless(!wanted.endsOn().isBefore(wanted.startsOn()), "CLASS_BACKWARDS");
        Refused.unless(kinds.find(wanted.kind(), wanted.endsOn()).isPresent(), "CLASS_KIND_UNKNOWN", "kind",
                wanted.kind());
        boolean named = catalogue.find(wanted.kind(), wanted.endsOn())
            .stream()
            .flatMap(kind -> kind.details().stream())
            .anyMatch(detail -> detail.required());
        Refused.unless(!named || wanted.subject() != null && !wanted.subject().isBlank(), "CLASS_SUBJECT_MISSING");
    }

    private List<TrainingClass> select(@Nullable Long id, ClassFilter filter, long before, int limit) {
        return Rows.of(jdbc.sql(Sql.of(Classes.class, "classes"))
            .param("id", id)
            .param("low", filter.range().low())
            .param("high", filter.range().high())
            .param("words", filter.words())
            .param("partner", filter.partner())
            .param("kind", filter.kind())
            .param("state", filter.state() == null ? null : filter.state().name())
            .param("from", filter.from())
            .param("to", filter.to())
            .param("before", before)
            .param("limit", limit)
            .query(TrainingClass.class));
    }

}
