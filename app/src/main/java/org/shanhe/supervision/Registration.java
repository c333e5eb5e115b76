package org.shanhe.supervision;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.CodeLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters findings into the ledger and corrects what was said of them (问题登记). */
@Service
public class Registration {

    /** A year before this one is a mistyped day. */
    private static final int EARLIEST = 1990;

    private final JdbcClient jdbc;

    private final Findings findings;

    private final CodeLists codes;

    private final Audit audit;

    Registration(JdbcClient jdbc, Findings findings, CodeLists codes, Audit audit) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.codes = codes;
        this.audit = audit;
    }

    /**
     * What a finding comes from.
     *
     * @param parent the finding from which it was inferred
     * @param recurs the closed finding that came back in it
     * @param watched the watched place on whose list it stands, under a content
     * @param complaint the complaint that led to it
     * @param inspection the inspection that found it
     */
    public record Origin(@Nullable Long parent, @Nullable Long recurs, @Nullable Long watched, @Nullable String content,
            @Nullable Long complaint, @Nullable Long inspection) {

        public static final Origin NONE = new Origin(null, null, null, null, null, null);

        public static Origin inferred(long parent) {
            return new Origin(parent, null, null, null, null, null);
        }

        static Origin recurring(long finding) {
            return new Origin(null, finding, null, null, null, null);
        }

        public static Origin watched(long place, String content) {
            return new Origin(null, null, place, content, null, null);
        }

        public static Origin complained(long complaint) {
            return new Origin(null, null, null, null, complaint, null);
        }

        public static Origin inspected(long inspection) {
            return new Origin(null, null, null, null, null, inspection);
        }

    }

    /** The id of what was entered, or of what the same key entered before. */
    @Transactional
    public long add(NewFinding finding, Origin origin, String key) {
        check(finding);
        var row = RecordParameters.of(finding)
            .and("parent", origin.parent())
            .and("recurs", origin.recurs())
            .and("watched", origin.watched())
            .and("content", origin.content())
            .and("complaint", origin.complaint())
            .and("inspection", origin.inspection())
            .and("key", own(key));
        var id = jdbc.sql(Sql.of(Registration.class, "add-finding")).paramSource(row).query(Long.class).optional();
        if (id.isPresent()) {
            audit.note("supervision.finding.add", "finding/" + id.get(), finding.place(), null);
            return id.get();
        }
        return jdbc.sql("select id from supervision.finding where key = :key")
            .param("key", own(key))
            .query(Long.class)
            .optional()
            .orElseThrow(() -> Refused.conflict("FINDING_KEY_TAKEN"));
    }

    /** Keeps what was said before, whole; the place stays what it is. */
    @Transactional
    public void correct(long id, int version, NewFinding finding, @Nullable String reason) {
        Refused.unless(reason != null && !reason.isBlank() && reason.length() <= 500, "REASON_MISSING");
        var old = findings.get(id);
        Refused.unless(old.state() != FindingState.CLOSED, "FINDING_CLOSED", "number", old.number());
        Refused.unless(old.place() == finding.place(), "FINDING_PLACE_STAYS");
        check(finding);
        var changed = jdbc.sql(Sql.of(Registration.class, "correct-finding"))
            .paramSource(RecordParameters.of(finding).and("id", id).and("version", version).and("reason", reason))
            .query(Integer.class)
            .single();
        if (changed == 0) {
            throw Refused.because(Refused.Kind.STALE, "FINDING_CHANGED", "number", old.number());
        }
        audit.note("supervision.finding.correct", "finding/" + id, old.place(), null);
    }

    private void check(NewFinding finding) {
        var today = findings.today();
        Refused.unless(!finding.foundOn().isAfter(today), "FINDING_IN_FUTURE");
        var source = finding.sourceOn();
        Refused.unless(source == null || source.getYear() >= EARLIEST && !source.isAfter(today), "FINDING_SOURCE_DAY",
                "day", source);
        Refused.unless(!finding.dueOn().isBefore(finding.foundOn()), "FINDING_DUE_BEFORE", "due", finding.dueOn(),
                "found", finding.foundOn());
        known(Map.of("FINDING_SOURCE", finding.source(), "FINDING_CATEGORY", finding.category(), "FINDING_REACH",
                finding.reach(), "FINDING_TERM", finding.term()), finding.foundOn());
        var seen = jdbc.sql("select exists (select from place.division where code = :code)")
            .param("code", finding.place())
            .query(Boolean.class)
            .single();
        Refused.unless(seen, "PLACE_UNKNOWN", "code", finding.place());
    }

    /** Each code stands in its list of the pack in force on the day. */
    public void known(Map<String, String> codesByList, LocalDate day) {
        codesByList.forEach((list, code) -> Refused.unless(
                codes.list(list, day).codes().stream().anyMatch(one -> one.code().equals(code)), "CODE_UNKNOWN",
                "field", list, "code", code));
    }

    /** Each account has its own keys, so that nobody can take another's. */
    public static String own(String key) {
        Refused.unless(!key.isBlank() && key.length() <= 200, "IDEMPOTENCY_KEY_MALFORMED");
        return "account:" + Scope.current().account() + ":" + key;
    }

}
