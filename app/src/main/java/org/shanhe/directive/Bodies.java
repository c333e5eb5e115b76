package org.shanhe.directive;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who leads the work, and who led it on any day (组织机构). */
@Repository
public class Bodies {

    private final JdbcClient jdbc;

    private final Audit audit;

    Bodies(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Those that stood on a day. */
    @Transactional(readOnly = true)
    public List<Body> on(LocalDate day) {
        return select(null, day);
    }

    @Transactional(readOnly = true)
    public Body.Page get(long id, LocalDate day) {
        return new Body.Page(head(id, day),
                Rows.of(jdbc
                    .sql("""
                            select id, role, name, posts, from_on, to_on from directive.member
                             where body = :id order by to_on is not null, array_position(array['HEAD', 'DEPUTY', 'SECRETARY', 'MEMBER'], role), from_on, id
                            """)
                    .param("id", id)
                    .query(Body.Member.class)));
    }

    /** Returns the body; the same key names the same one. */
    @Transactional
    public long add(String key, Body.New wanted) {
        check(wanted);
        var known = jdbc.sql("select id from directive.body where key = :key")
            .param("key", key)
            .query(Long.class)
            .optional();
        if (known.isPresent()) {
            return known.get();
        }
        long id = jdbc.sql("""
                insert into directive.body (key, kind, name, duty, place, partner, parent, founded_on, dissolved_on)
                values (:key, :kind, :name, :duty, :place, :partner, :parent, :foundedOn, :dissolvedOn) returning id
                """).paramSource(RecordParameters.of(wanted).and("key", key)).query(Long.class).single();
        audit.note("directive.body.add", "body/" + id, wanted.place(), null);
        return id;
    }

    @Transactional
    public void correct(long id, Body.New wanted, int version) {
        check(wanted);
        int changed = jdbc
            .sql("""
                    update directive.body
                       set kind = :kind, name = :name, duty = :duty, place = :place, partner = :partner, parent = :parent, founded_on = :foundedOn,
                           dissolved_on = :dissolvedOn, version = version + 1
                     where id = :id and version = :version
                    """)
            .paramSource(RecordParameters.of(wanted).and("id", id).and("version", version))
            .update();
        if (changed == 0) {
            head(id, wanted.foundedOn());
            throw Refused.because(Refused.Kind.STALE, "BODY_CHANGED");
        }
        audit.note("directive.body.correct", "body/" + id, wanted.place(), null);
    }

    @Transactional
    public void join(long id, Body.NewMember member) {
        var head = head(id, member.fromOn());
        Refused.unless(member.toOn() == null || !member.toOn().isBefore(member.fromOn()), "MEMBER_BACKWARDS");
        jdbc.sql("""
                insert into directive.member (body, role, name, posts, from_on, to_on)
                values (:body, :role, :name, :posts, :fromOn, :toOn)
                """).paramSource(RecordParameters.of(member).and("body", id)).update();
        audit.note("directive.member.join", "body/" + id, head.place(), null);
    }

    @Transactional
    public void leave(long id, long member, LocalDate on) {
        var head = head(id, on);
        int changed = jdbc.sql(
                "update directive.member set to_on = :on where id = :member and body = :id and to_on is null and from_on <= :on")
            .param("on", on)
            .param("member", member)
            .param("id", id)
            .update();
        if (changed == 0) {
            throw Refused.conflict("MEMBER_NOT_THERE");
        }
        audit.note("directive.member.leave", "body/" + id, head.place(), null);
    }

    private Body head(long id, LocalDate day) {
        return select(id, day).stream().findFirst().orElseThrow(() -> Refused.notFound("BODY_UNKNOWN", "id", id));
    }

    private void check(Body.New wanted) {
        Concerned.mustBe(wanted.partner() == null ? List.of(wanted.place()) : List.of(),
                Arrays.asList(wanted.partner()));
        Refused.unless(wanted.dissolvedOn() == null || !wanted.dissolvedOn().isBefore(wanted.foundedOn()),
                "BODY_BACKWARDS");
        if (wanted.parent() != null) {
            head(wanted.parent(), wanted.foundedOn());
        }
    }

    private List<Body> select(@Nullable Long id, LocalDate day) {
        return Rows.of(jdbc.sql(Sql.of(Bodies.class, "bodies")).param("id", id).param("day", day).query(Body.class));
    }

}
