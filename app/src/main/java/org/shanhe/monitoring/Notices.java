package org.shanhe.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.place.PlaceCode;
import org.shanhe.place.Places;
import org.shanhe.policy.Procedures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What hangs on the board, to be printed (公示公告): made of the body kept when it was
 * posted, in which no number, phone, account or illness stands and names are masked.
 */
@Repository
public class Notices {

    private final JdbcClient jdbc;

    private final Procedures procedures;

    private final Places places;

    private final Messages messages;

    private final JsonMapper json = new JsonMapper();

    Notices(JdbcClient jdbc, Procedures procedures, Places places, Messages messages) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.places = places;
        this.messages = messages;
    }

    /**
     * A printed page: a heading, a sentence, a table of one subject, and who posts it
     * when.
     */
    public record Sheet(String title, String text, List<Line> lines, String contact, String signed) {
    }

    public record Line(String label, String value) {
    }

    private record Row(long id, String kind, String procedure, String pack, String packVersion, String state,
            long place, LocalDate postedOn, LocalDate lastOn, String body) {
    }

    @Transactional(readOnly = true)
    Sheet sheet(long matter, long notice, Locale locale) {
        return sheets(List.of(notice), matter, locale).values()
            .stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("NOTICE_NOT_FOUND", "notice", notice));
    }

    /** Several by their numbers. */
    @Transactional(readOnly = true)
    public Map<Long, Sheet> sheets(List<Long> notices, Locale locale) {
        return sheets(notices, null, locale);
    }

    private Map<Long, Sheet> sheets(List<Long> notices, @Nullable Long matter, Locale locale) {
        return Rows
            .of(jdbc
                .sql("""
                        select n.id, n.kind, c.procedure, c.pack, c.pack_version, n.state, n.place, n.posted_on, n.last_on, n.body::text as body
                          from monitoring.notice n join monitoring.case c on c.id = n.case_id
                         where n.id = any (:notices) and (cast(:matter as bigint) is null or n.case_id = :matter)
                        """)
                .param("notices", notices.toArray(Long[]::new))
                .param("matter", matter)
                .query(Row.class))
            .stream()
            .collect(Collectors.toMap(Row::id, row -> sheet(row, locale)));
    }

    private Sheet sheet(Row row, Locale locale) {
        var words = new Terms(procedures.find(row.pack(), row.packVersion(), row.procedure()), locale);
        var place = places.fullName(new PlaceCode(row.place()));
        var details = Map.of("procedure", words.procedure(row.procedure()), "state", words.state(row.state()), "place",
                place, "from", row.postedOn(), "to", row.lastOn());
        return new Sheet(messages.say(locale, "notice.%s.title".formatted(row.kind()), details),
                messages.say(locale, "notice.%s.text".formatted(row.kind()), details), lines(row, place, words, locale),
                messages.say(locale, "notice.contact", details), messages.say(locale, "notice.signed", details));
    }

    private List<Line> lines(Row row, String place, Terms words, Locale locale) {
        var body = json.readTree(row.body());
        var lines = new ArrayList<Line>();
        add(lines, locale, "subject", body.path("subject").asString(""));
        add(lines, locale, "place", place);
        add(lines, locale, "group", body.path("group").asString(""));
        add(lines, locale, "members", body.path("members").asString(""));
        add(lines, locale, "class", words.option("class", body.path("class").asString("")));
        return lines;
    }

    private void add(List<Line> lines, Locale locale, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(new Line(messages.say(locale, "notice.line." + name, Map.of()), value));
        }
    }

}
