package org.shanhe.project.money;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Alerts that somebody has looked at, with a reason and a last day (销号). */
@Service
class Acknowledgements {

    /** Longer than this is not an explanation but a state of things. */
    private static final int MOST_MONTHS = 12;

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    private final MoneyAlerts alerts;

    private final Audit audit;

    Acknowledgements(JdbcClient jdbc, MoneyAlerts alerts, Audit audit) {
        this.jdbc = jdbc;
        this.alerts = alerts;
        this.audit = audit;
    }

    /** Names an alert. */
    record Named(String rule, String subjectKind, long subject) {
    }

    /** Only alerts that stand are acknowledged, each once; returns how many. */
    @Transactional
    public int give(List<Named> named, @Nullable String reason, @Nullable LocalDate until) {
        var today = alerts.today();
        Refused.unless(!named.isEmpty() && named.size() <= MOST, "ALERTS_TOO_MANY", "most", MOST);
        Refused.unless(reason != null && !reason.isBlank() && reason.length() <= 500, "ALERT_REASON_MISSING");
        Refused.unless(until != null && !until.isBefore(today) && !until.isAfter(today.plusMonths(MOST_MONTHS)),
                "ALERT_DAY", "months", MOST_MONTHS);
        var columns = alerts.parametersOf(RecordParameters.columns(Named.class, named));
        columns.addValue("reason", reason).addValue("until", until);
        int given = jdbc
            .sql("""
                    insert into project.alert_acknowledgement (rule, subject_kind, subject, place, partner, reason, until_on)
                    select a.rule, a.subject_kind, a.subject, a.place, a.partner, :reason, :until
                      from ("""
                    + Sql.of(MoneyAlerts.class, "alerts")
                    + """
                            ) a
                              join (select distinct * from unnest(cast(:rule as text[]), cast(:subjectKind as text[]), cast(:subject as bigint[]))
                                                      n (rule, subject_kind, subject)) n
                                on (n.rule, n.subject_kind, n.subject) = (a.rule, a.subject_kind, a.subject)
                            """)
            .paramSource(columns)
            .update();
        Refused.unless(given > 0, "ALERT_UNKNOWN");
        audit.note("project.alert.acknowledge", "alerts/" + named.getFirst().rule(), null,
                "{\"alerts\":%d}".formatted(given));
        return given;
    }

}
