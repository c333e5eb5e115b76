package org.shanhe.monitoring;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.shanhe.registry.SensitiveField;
import org.shanhe.registry.SensitiveValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appeals by anyone (申诉), with a receipt by which whoever made one reads the answer; the
 * contact is kept encrypted.
 */
@Service
public class Appeals {

    /** Without letters and digits that are mistaken for each other. */
    private static final String RECEIPT = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int DAYS = 15;

    private static final int A_DAY = 10;

    private final JdbcClient jdbc;

    private final SensitiveValues sensitive;

    private final Clock clock;

    private final SecureRandom random = new SecureRandom();

    Appeals(JdbcClient jdbc, SensitiveValues sensitive, Clock clock) {
        this.jdbc = jdbc;
        this.sensitive = sensitive;
        this.clock = clock;
    }

    public record NewAppeal(@Nullable Long place, @Nullable Long caseId, @Nullable String name,
            @Nullable String contact, @Nullable String text) {
    }

    public record Received(String receipt, LocalDate raisedOn, LocalDate dueOn) {
    }

    /** What whoever holds the receipt may know. */
    record Answered(String receipt, LocalDate raisedOn, LocalDate dueOn, @Nullable String answer,
            @Nullable LocalDate answeredOn) {
    }

    record Appeal(long id, String receipt, @JsonFormat(shape = JsonFormat.Shape.STRING) long place, String placeName,
            @Nullable Long caseId, String channel, @Nullable String name, String text, LocalDate raisedOn,
            LocalDate dueOn, @Nullable String answer, @Nullable LocalDate answeredOn, String colour) {
    }

    /** Where a visitor may write: in the place named and nowhere else. */
    static Scope scope(NewAppeal appeal) {
        return new Scope(0, List.of(PlaceRange.of(place(appeal))), null);
    }

    @Transactional
    public Received enter(NewAppeal appeal, String channel, @Nullable String address) {
        var today = LocalDate.now(clock);
        var place = place(appeal);
        var text = Objections.given(appeal.text());
        Refused.unless(appeal.name() == null || appeal.name().length() <= 50, "TEXT_MISSING");
        Refused.unless(appeal.contact() == null || appeal.contact().length() <= 100, "TEXT_MISSING");
        if (address != null) {
            knock(address, today);
        }
        if (!Scope.current().contains(place)) {
            throw Refused.forbidden("OUTSIDE_SCOPE");
        }
        return jdbc.sql(Sql.of(Appeals.class, "enter-appeal"))
            .param("receipt", receipt())
            .param("place", place)
            .param("case", "PUBLIC".equals(channel) ? null : appeal.caseId())
            .param("channel", channel)
            .param("name", Proceedings.blankToNull(appeal.name()))
            .param("contact", sensitive.encrypt(SensitiveField.PHONE, Proceedings.blankToNull(appeal.contact())))
            .param("text", text)
            .param("today", today)
            .param("due", today.plusDays(DAYS))
            .query(Received.class)
            .optional()
            .orElseThrow(() -> Refused.invalid("CASE_PLACE_WRONG", "place", place));
    }

    @Transactional(readOnly = true)
    public Answered answered(String receipt) {
        return jdbc.sql(
                "select receipt, raised_on, due_on, answer, answered_on from monitoring.appeal where receipt = :receipt")
            .param("receipt", receipt.strip())
            .query(Answered.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("APPEAL_NOT_FOUND"));
    }

    @Transactional(readOnly = true)
    public Listed<Appeal> list(@Nullable Boolean open, @Nullable String place, @Nullable String cursor, int limit) {
        var range = CaseFilter.range(place);
        var rows = Rows.of(jdbc.sql(Sql.of(Appeals.class, "appeals"))
            .param("open", open)
            .param("low", range == null ? null : range.low())
            .param("high", range == null ? null : range.high())
            .param("today", LocalDate.now(clock))
            .param("after", Listed.after(cursor))
            .param("limit", Listed.read(limit))
            .query(Appeal.class));
        return Listed.of(rows, limit, Appeal::id);
    }

    @Transactional
    public void answer(long id, @Nullable String answer) {
        int answered = jdbc
            .sql("""
                    with answered as (
                        update monitoring.appeal
                           set answer = :answer, answered_on = greatest(raised_on, :today), answered_by = kernel.scope_account()
                         where id = :id and answer is null
                        returning id, place
                    )
                    insert into kernel.audit (action, subject, place)
                    select 'monitoring.appeal.answer', 'appeal/' || id, place from answered
                    """)
            .param("id", id)
            .param("answer", Objections.given(answer))
            .param("today", LocalDate.now(clock))
            .update();
        if (answered == 0) {
            throw Refused.notFound("APPEAL_NOT_FOUND");
        }
    }

    private void knock(String address, LocalDate today) {
        int times = jdbc.sql("""
                insert into monitoring.knock as k (address, day, times) values (:address, :day, 1)
                on conflict (address, day) do update set times = k.times + 1
                returning times
                """).param("address", address).param("day", today).query(Integer.class).single();
        if (times > A_DAY) {
            throw Refused.because(Refused.Kind.TOO_MANY, "TOO_MANY_APPEALS", "most", A_DAY);
        }
    }

    private static long place(NewAppeal appeal) {
        var place = appeal.place();
        if (place == null || place < 110_000_000_000L || place > 990_000_000_000L) {
            throw Refused.invalid("CASE_WITHOUT_SUBJECT");
        }
        return place;
    }

    private String receipt() {
        var letters = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            letters.append(RECEIPT.charAt(random.nextInt(RECEIPT.length())));
        }
        return letters.toString();
    }

}
