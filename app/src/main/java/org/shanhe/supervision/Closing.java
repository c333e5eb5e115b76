package org.shanhe.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a finding from the request to the closing: who put it right asks, somebody of the
 * level above or of the partner's headquarters who had no part in it judges (销号).
 */
@Service
public class Closing {

    private final JdbcClient jdbc;

    private final Findings findings;

    private final Rectification rectification;

    private final Audit audit;

    Closing(JdbcClient jdbc, Findings findings, Rectification rectification, Audit audit) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.rectification = rectification;
        this.audit = audit;
    }

    /**
     * A step to be taken.
     *
     * @param person who answers for it, by name
     */
    public record NewStep(@NotNull ClosingStep kind, @NotNull LocalDate onDay, @NotBlank @Size(max = 60) String person,
            @NotBlank @Size(max = 2000) String note) {
    }

    @Transactional
    public void take(long id, NewStep step) {
        jdbc.sql("select id from supervision.finding where id = :id for update")
            .param("id", id)
            .query(Long.class)
            .optional();
        var finding = findings.get(id);
        if (!step.kind().follows(finding.state())) {
            throw Refused.conflict("CLOSING_OUT_OF_ORDER", "number", finding.number());
        }
        rectification.day(finding, step.onDay());
        notBeforeTheLast(finding, step);
        if (step.kind().judges()) {
            above(finding);
            notOwn(finding);
        }
        else {
            complete(finding);
        }
        jdbc.sql(Sql.of(Closing.class, "take-step"))
            .paramSource(RecordParameters.of(step)
                .and("id", id)
                .and("state", step.kind().to() == null ? finding.state().name() : step.kind().to().name()))
            .update();
        audit.note("supervision.finding." + step.kind().name().toLowerCase(Locale.ROOT), "finding/" + id,
                finding.place(), null);
    }

    private void notBeforeTheLast(FindingRow finding, NewStep step) {
        var last = jdbc.sql("select max(on_day) from supervision.step where finding = :id")
            .param("id", finding.id())
            .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
            .single();
        Refused.unless(last.isEmpty() || !step.onDay().isBefore(last.get()), "CLOSING_BEFORE_LAST_STEP", "last",
                last.orElse(null));
    }

    /**
     * A unit is not closed by itself: the level above does, or the partner's
     * headquarters.
     */
    private static void above(FindingRow finding) {
        var scope = Scope.current();
        var ofPartner = finding.partner() != null && scope.hasAnyRole("PARTNER_HEADQUARTERS");
        if (!ofPartner && !scope.contains(levelAbove(finding.place()))) {
            throw Refused.forbidden("CLOSING_LEVEL_ABOVE", "number", finding.number());
        }
    }

    private void notOwn(FindingRow finding) {
        var own = jdbc.sql("""
                select recorded_by = :account or :account in (select supervision.doers(:id))
                  from supervision.finding where id = :id
                """)
            .param("id", finding.id())
            .param("account", Scope.current().account())
            .query(Boolean.class)
            .single();
        if (own) {
            throw Refused.forbidden("CLOSING_OWN_FINDING", "number", finding.number());
        }
    }

    private static void complete(FindingRow finding) {
        Refused.unless(finding.measures() > 0, "CLOSING_WITHOUT_MEASURES", "number", finding.number());
        Refused.unless(finding.progress() == ProgressState.DONE || finding.progress() == ProgressState.LONG_TERM,
                "CLOSING_MEASURES_OPEN", "number", finding.number());
        Refused.unless(finding.papers() > 0, "CLOSING_WITHOUT_PROOF", "number", finding.number());
    }

    /** A province has none above it but itself. */
    static long levelAbove(long place) {
        var range = PlaceRange.of(place);
        long span = range.high() - range.low();
        long above = switch (Long.toString(span).length()) {
            case 1 -> 1_000L;
            case 4 -> 1_000_000L;
            case 7 -> 100_000_000L;
            default -> 10_000_000_000L;
        };
        return place / above * above;
    }

}
