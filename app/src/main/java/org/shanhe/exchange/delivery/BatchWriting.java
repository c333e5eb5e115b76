package org.shanhe.exchange.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.measure.Origin;
import org.shanhe.measure.Recording;
import org.shanhe.policy.MeasureKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what a judged workbook says, and takes it back. */
@Component
class BatchWriting {

    private final JdbcClient jdbc;

    private final DeliveryFiles files;

    private final Judging judging;

    private final RowEntries entries;

    private final Recording recording;

    private final ClassLists lists;

    BatchWriting(JdbcClient jdbc, DeliveryFiles files, Judging judging, RowEntries entries, Recording recording,
            ClassLists lists) {
        this.jdbc = jdbc;
        this.files = files;
        this.judging = judging;
        this.entries = entries;
        this.recording = recording;
        this.lists = lists;
    }

    void judge(long file, MeasureKind kind) {
        judging.judge(file, kind);
    }

    void choose(long file, long line, long person) {
        int chosen = jdbc.sql("""
                update exchange.delivery_line l set chosen = true, person = p.id
                  from registry.person p where p.id = :person and l.id = :line and l.file = :file
                """).param("person", person).param("line", line).param("file", file).update();
        if (chosen == 0) {
            throw Refused.notFound("ATTENDEE_UNKNOWN");
        }
    }

    void write(DeliveryFile file, MeasureKind kind, @Nullable String others) {
        var ready = files.lines(file.id(), "READY", 0, DeliverySheet.MOST_LINES);
        int counted = 0;
        var aClass = file.aClass();
        if (aClass != null) {
            counted = lists.write(aClass, file.id(), ready.stream().map(entries::attendee).toList(),
                    others == null ? 0 : file.unknown(), others);
        }
        else {
            var recorded = recording.record("file:" + file.id(), Origin.WORKBOOK,
                    ready.stream().map(line -> entries.entry(line, kind, file.partner())).toList());
            jdbc.sql("""
                    update exchange.delivery_line l set delivery = n.delivery
                      from unnest(:line, :delivery) n (line, delivery) where l.id = n.line
                    """)
                .param("line", ready.stream().map(DeliveryLine::id).toArray(Long[]::new))
                .param("delivery", recorded.toArray(Long[]::new))
                .update();
        }
        jdbc.sql(
                """
                        update exchange.delivery_file
                           set state = 'ACCEPTED', others = :others, accepted_at = clock_timestamp(), accepted_by = kernel.scope_account()
                         where id = :id
                        """)
            .param("id", file.id())
            .param("others", counted)
            .update();
    }

    int takeBack(DeliveryFile file, String reason) {
        var aClass = file.aClass();
        int gone = aClass != null ? lists.takeBack(aClass, file.id())
                : recording.withdrawAll(recorded(file.id()), reason);
        jdbc.sql(
                """
                        update exchange.delivery_file
                           set state = 'UNDONE', reason = :reason, undone_at = clock_timestamp(), undone_by = kernel.scope_account()
                         where id = :id
                        """)
            .param("id", file.id())
            .param("reason", reason)
            .update();
        return gone;
    }

    void discard(long id) {
        jdbc.sql("update exchange.delivery_file set state = 'DISCARDED' where id = :id").param("id", id).update();
    }

    private List<Long> recorded(long file) {
        return Rows.of(jdbc
            .sql("select delivery from exchange.delivery_line where file = :file and delivery is not null order by id")
            .param("file", file)
            .query(Long.class));
    }

}
