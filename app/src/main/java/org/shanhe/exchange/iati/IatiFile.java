package org.shanhe.exchange.iati;

import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.iati.Activity.Reporter;
import org.shanhe.exchange.iati.Activity.Transaction;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.partner.Partners;
import org.shanhe.policy.CodeLists;
import org.shanhe.policy.Libraries;
import org.shanhe.policy.Library;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The projects of a partner and of the units below it as one file (单位项目的国际援助透明度文件). */
@Repository
class IatiFile {

    /**
     * The rules of the standard refuse these in an identifier; a project number that was
     * handed in may have them.
     */
    private static final Pattern NOT_IN_IDENTIFIERS = Pattern.compile("[/&|?\\s]");

    private final JdbcClient jdbc;

    private final Partners partners;

    private final Libraries libraries;

    private final CodeLists codes;

    private final Audit audit;

    private final Clock clock;

    private final IatiCodes abroad = IatiCodes.read();

    IatiFile(JdbcClient jdbc, Partners partners, Libraries libraries, CodeLists codes, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.partners = partners;
        this.libraries = libraries;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of it is read before the first byte is written, so that a refusal is one. */
    @Transactional
    public Told of(long partner) {
        var name = partners.name(partner);
        var above = Rows
            .of(jdbc.sql(Sql.of(IatiFile.class, "reporters")).param("partner", partner).query(Reporter.class));
        Refused.unless(!above.getFirst().kind().equals("INDIVIDUAL"), "IATI_PERSON");
        var reporter = above.stream()
            .filter(one -> one.creditCode() != null)
            .findFirst()
            .orElseThrow(() -> Refused.invalid("IATI_NO_CODE", "name", name));
        var units = partners.withAllBelow(List.of(partner)).toArray(Long[]::new);
        var activities = Rows
            .of(jdbc.sql(Sql.of(IatiFile.class, "activities")).param("partners", units).query(Activity.class));
        Refused.unless(!activities.isEmpty(), "IATI_NO_PROJECTS", "name", name);
        var transactions = Rows
            .of(jdbc.sql(Sql.of(IatiFile.class, "transactions")).param("partners", units).query(Transaction.class))
            .stream()
            .collect(Collectors.groupingBy(Transaction::project));
        audit.note("exchange.iati.export", "partner/" + partner, null,
                "{\"activities\":%d}".formatted(activities.size()));
        return new Told(reporter, activities, transactions);
    }

    /** What a file tells. */
    record Told(Reporter reporter, List<Activity> activities, Map<Long, List<Transaction>> transactions) {
    }

    void write(Told told, OutputStream file) {
        var today = LocalDate.now(clock);
        var groups = libraries.on(today)
            .stages()
            .stream()
            .collect(Collectors.toMap(Library.Stage::code, Library.Stage::group));
        try (var out = new IatiXml(file, clock.instant())) {
            for (var activity : told.activities()) {
                var group = groups.getOrDefault(activity.stage(), Library.Group.LIBRARY);
                activity(out, told, activity, group, today);
            }
        }
        catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void activity(IatiXml out, Told told, Activity a, Library.Group group, LocalDate today)
            throws XMLStreamException {
        var reporter = told.reporter();
        out.open("iati-activity", "xml:lang", "zh", "default-currency", "CNY", "last-updated-datetime",
                IatiXml.time(a.changedAt()), "hierarchy", 1);
        out.text("iati-identifier",
                ref(reporter.creditCode()) + "-" + NOT_IN_IDENTIFIERS.matcher(a.number()).replaceAll("-"));
        out.said("reporting-org", reporter.name(), "ref", ref(reporter.creditCode()), "type",
                abroad.organisation(reporter.kind()));
        out.said("title", a.name());
        out.said("description", a.content() == null ? a.name() : a.content(), "type", 1);
        if (a.target() != null) {
            out.said("description", a.target(), "type", 2);
        }
        out.said("participating-org", a.partnerName(), "ref", ref(a.creditCode()), "type",
                abroad.organisation(a.partnerKind()), "role", 1);
        if (a.unit() != null) {
            out.said("participating-org", a.unit(), "role", 4);
        }
        out.empty("activity-status", "code", abroad.status(a.stage(), group));
        dates(out, a, abroad.status(a.stage(), group) > 1 && !a.startedOn().isAfter(today), today);
        out.empty("recipient-country", "code", "CN", "percentage", 100);
        out.open("location", "ref", a.place());
        out.empty("location-reach", "code", 1);
        out.said("name", a.placeName());
        out.close("location");
        sectors(out, a, today);
        out.empty("default-finance-type", "code", 110);
        out.empty("default-aid-type", "code", "C01");
        if (a.budgetFen() > 0) {
            var year = a.planYear() == null ? a.startedOn().getYear() : a.planYear();
            out.open("budget", "type", 1, "status", 1);
            out.empty("period-start", "iso-date", LocalDate.of(year, 1, 1));
            out.empty("period-end", "iso-date", LocalDate.of(year, 12, 31));
            out.money(a.budgetFen(), LocalDate.of(year, 1, 1));
            out.close("budget");
        }
        for (var transaction : told.transactions().getOrDefault(a.id(), List.of())) {
            out.open("transaction");
            out.empty("transaction-type", "code", transaction.stage().equals("ISSUED") ? 2 : 3);
            out.empty("transaction-date", "iso-date", transaction.onDay());
            out.money(transaction.fen(), transaction.onDay());
            if (transaction.document() != null) {
                out.said("description", transaction.document());
            }
            out.said("provider-org", a.partnerName(), "ref", ref(a.creditCode()), "type",
                    abroad.organisation(a.partnerKind()));
            if (a.unit() != null) {
                out.said("receiver-org", a.unit());
            }
            out.close("transaction");
        }
        out.close("iati-activity");
    }

    /** Planned and actual beginning and end; what lies ahead cannot be actual. */
    private static void dates(IatiXml out, Activity a, boolean begun, LocalDate today) throws XMLStreamException {
        out.empty("activity-date", "type", begun ? 2 : 1, "iso-date", a.startedOn());
        var ahead = a.completedOn() != null && a.completedOn().isAfter(today) ? a.completedOn() : null;
        var planned = a.finishOn() == null ? ahead : a.finishOn();
        if (planned != null) {
            out.empty("activity-date", "type", 3, "iso-date", planned);
        }
        if (a.completedOn() != null && ahead == null) {
            out.empty("activity-date", "type", 4, "iso-date", a.completedOn());
        }
    }

    /** Its purpose in the words of the platform (99), and the nearest code of the DAC. */
    private void sectors(IatiXml out, Activity a, LocalDate today) throws XMLStreamException {
        var words = codes.list("PURPOSE", today).find(a.purpose()).map(found -> found.zh()).orElse(a.purpose());
        if (abroad.sector(a.purpose()) != null) {
            out.empty("sector", "vocabulary", 2, "code", abroad.sector(a.purpose()), "percentage", 100);
        }
        out.said("sector", words, "vocabulary", 99, "code", a.purpose(), "percentage", 100);
    }

    /** As the list of registration agencies names the register of organisations. */
    private static @Nullable String ref(@Nullable String creditCode) {
        return creditCode == null ? null : "CN-SAIC-" + creditCode;
    }

}
