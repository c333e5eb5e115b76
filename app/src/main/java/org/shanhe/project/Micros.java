package org.shanhe.project;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Accounts;
import org.shanhe.ledger.NewAccount;
import org.shanhe.policy.Procedure.Level;
import org.shanhe.registry.PublicName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * To-household micro-projects (直接到户): asked for by a household, approved by the town,
 * built with photographs on the spot, accepted and paid to the household.
 */
@Service
class Micros {

    private final JdbcClient jdbc;

    private final Accounts accounts;

    private final ProjectPayments payments;

    private final BookingDays days;

    Micros(JdbcClient jdbc, Accounts accounts, ProjectPayments payments, BookingDays days) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.payments = payments;
        this.days = days;
    }

    /** What a household asks for. */
    record NewMicro(@NotBlank String householdNo, @NotBlank @Size(max = 500) String content,
            @NotNull @Min(0) Long fiscalFen, @Nullable @Min(0) Long ownFen, @Nullable @Min(0) Long otherFen,
            @Nullable @Size(max = 500) String expected, @Nullable LocalDate dueOn) {
    }

    record Row(long id, int version, long household, String householdNo, String headName, String content,
            long fiscalFen, long ownFen, long otherFen, @Nullable String expected, String state,
            @Nullable LocalDate dueOn, LocalDate askedOn, @Nullable LocalDate acceptedOn, @Nullable LocalDate paidOn,
            @Nullable Long transfer, long photos, @JsonFormat(shape = Shape.STRING) long place) {
    }

    /** A step of a micro-project and who takes it. */
    enum Step {

        APPROVE("ASKED", "APPROVED", Level.TOWN), REJECT("ASKED", "REJECTED", Level.TOWN),
        BUILD("APPROVED", "BUILT", Level.VILLAGE), ACCEPT("BUILT", "ACCEPTED", Level.TOWN);

        private final String from;

        private final String to;

        private final Level by;

        Step(String from, String to, Level by) {
            this.from = from;
            this.to = to;
            this.by = by;
        }

    }

    @Transactional(readOnly = true)
    public Listed<Row> list(long project, @Nullable String cursor, int limit) {
        return Listed.of(rows(project, null, Listed.after(cursor), Listed.read(limit)), limit, Row::id);
    }

    @Transactional
    public Saved ask(long project, NewMicro asked) {
        var standing = Standing.of(jdbc, project);
        long fiscal = asked.fiscalFen();
        Refused.unless(fiscal > 0 || asked.ownFen() != null, "MICRO_WITHOUT_MONEY");
        return jdbc.sql(Sql.of(Micros.class, "ask-micro"))
            .param("project", standing.id())
            .param("number", asked.householdNo().strip())
            .param("content", asked.content())
            .param("fiscal", fiscal)
            .param("own", asked.ownFen() == null ? 0 : asked.ownFen())
            .param("other", asked.otherFen() == null ? 0 : asked.otherFen())
            .param("expected", asked.expected())
            .param("due", asked.dueOn())
            .param("today", days.day(null))
            .query(Saved.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("BENEFICIARY_UNKNOWN", "number", asked.householdNo()));
    }

    @Transactional
    public Saved take(long project, long id, int version, Step step) {
        Officers.mustBe(List.of(step.by));
        var micro = get(project, id);
        if (step == Step.BUILD && micro.photos() == 0) {
            throw Refused.conflict("MICRO_WITHOUT_PHOTO");
        }
        return move(id, version, step.from, step.to, null);
    }

    /** Pays the fiscal part to the household's account, once. */
    @Transactional
    public Saved pay(long project, long id, int version, long grant, String document) {
        var micro = get(project, id);
        if (!micro.state().equals("ACCEPTED")) {
            throw Refused.conflict("MICRO_NOT_NOW", "state", micro.state());
        }
        var account = accounts.open(new NewAccount(AccountKind.BENEFICIARY, "household:" + micro.household(),
                micro.householdNo(), null, micro.place()));
        var paid = payments.post(project, grant, account, micro.fiscalFen(), days.day(null), document,
                "micro:%d:pay".formatted(id));
        return move(id, version, "ACCEPTED", "PAID", paid.transfer());
    }

    private Saved move(long id, int version, String from, String to, @Nullable Long transfer) {
        return jdbc.sql(Sql.of(Micros.class, "move-micro"))
            .param("id", id)
            .param("version", version)
            .param("from", from)
            .param("to", to)
            .param("on", days.day(null))
            .param("transfer", transfer)
            .query(Saved.class)
            .optional()
            .orElseThrow(() -> Refused.conflict("MICRO_NOT_NOW", "state", from));
    }

    private Row get(long project, long id) {
        return rows(project, id, 0, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("MICRO_UNKNOWN", "id", id));
    }

    private List<Row> rows(long project, @Nullable Long id, long after, int limit) {
        return Rows
            .of(jdbc.sql(Sql.of(Micros.class, "micros"))
                .param("project", project)
                .param("id", id)
                .param("after", after)
                .param("limit", limit)
                .query(Row.class))
            .stream()
            .map(row -> new Row(row.id, row.version, row.household, row.householdNo, PublicName.shown(row.headName),
                    row.content, row.fiscalFen, row.ownFen, row.otherFen, row.expected, row.state, row.dueOn,
                    row.askedOn, row.acceptedOn, row.paidOn, row.transfer, row.photos, row.place))
            .toList();
    }

}
