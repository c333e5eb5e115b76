package org.shanhe.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.policy.Library;
import org.shanhe.policy.Library.Effect;
import org.shanhe.policy.Library.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What must be there before a step: its papers, the notice of the stage hung for its
 * days, every objection answered, money issued or not (办理条件).
 */
@Component
class StepNeeds {

    private final JdbcClient jdbc;

    StepNeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The longest notice of a kind since a day, and what was said against it. */
    record Hung(@Nullable LocalDate postedOn, @Nullable LocalDate lastOn, int open, int upheld) {
    }

    void check(Standing standing, Library library, Step step, LocalDate on) {
        if (!step.papers().isEmpty()) {
            var there = papers(standing.id());
            step.papers().stream().filter(kind -> !there.contains(kind)).findFirst().ifPresent(kind -> {
                throw Refused.conflict("PAPER_MISSING", "paper", kind, "label",
                        library.paper(kind).orElseThrow().term().zh());
            });
        }
        var kind = library.stage(standing.stage()).notice();
        if (kind != null && !step.back()) {
            notice(standing, library.notice(kind).orElseThrow(), on);
        }
        var issued = issued(standing.id());
        if (step.effect() == Effect.ROLL && issued > 0) {
            throw Refused.conflict("PROJECT_HAS_MONEY", "name", standing.name());
        }
        if (step.effect() == Effect.ISSUE && issued == 0) {
            throw Refused.conflict("PROJECT_WITHOUT_MONEY", "name", standing.name());
        }
    }

    private void notice(Standing standing, Library.NoticeKind kind, LocalDate on) {
        var hung = hung(standing, kind.kind());
        var label = kind.term().zh();
        var last = hung.lastOn();
        if (last == null || hung.postedOn() == null) {
            throw Refused.conflict("NOTICE_MISSING", "label", label, "days", kind.days());
        }
        Refused.unless(ChronoUnit.DAYS.between(hung.postedOn(), last) >= kind.days(), "NOTICE_TOO_SHORT", "label",
                label, "days", kind.days(), "from", hung.postedOn(), "to", last);
        if (!on.isAfter(last)) {
            throw Refused.conflict("NOTICE_STILL_HANGS", "label", label, "until", last);
        }
        if (hung.open() > 0) {
            throw Refused.conflict("OBJECTION_OPEN", "count", hung.open());
        }
        if (hung.upheld() > 0) {
            throw Refused.conflict("OBJECTION_UPHELD", "count", hung.upheld());
        }
    }

    private Hung hung(Standing standing, String kind) {
        return jdbc
            .sql("""
                    with hung as (
                        select id, posted_on, coalesce(down_on, last_on) as last_on from project.notice
                         where project = :id and kind = :kind and posted_on >= :since
                    ), longest as (
                        select posted_on, last_on from hung order by last_on - posted_on desc, id desc limit 1
                    )
                    select (select posted_on from longest) as posted_on, (select last_on from longest) as last_on,
                           (select count(*) from project.objection o join hung h on h.id = o.notice where o.answer is null) as open,
                           (select count(*) from project.objection o join hung h on h.id = o.notice where o.upheld) as upheld
                    """)
            .param("id", standing.id())
            .param("kind", kind)
            .param("since", standing.stageSince())
            .query(Hung.class)
            .single();
    }

    private List<String> papers(long id) {
        return Rows.of(jdbc.sql("select distinct kind from project.paper where project = :id")
            .param("id", id)
            .query(String.class));
    }

    private long issued(long id) {
        return jdbc.sql("select issued_fen + arrived_fen from project.project_money where project = :id")
            .param("id", id)
            .query(Long.class)
            .single();
    }

}
