package org.shanhe.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.monitoring.Notices;
import org.shanhe.policy.CodeLists;
import org.shanhe.policy.FundSources;
import org.shanhe.policy.Libraries;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notices in the words of both languages, so that the public needs no list of codes; free
 * text without numbers of persons (公示文本).
 */
@Component
class NoticeTexts {

    private static final List<String> PLAIN = List.of("projectNo", "name", "placePath", "content", "startedOn",
            "finishOn", "unit", "responsible", "target", "linkageNote");

    private final Notices notices;

    private final Libraries libraries;

    private final FundSources sources;

    private final CodeLists codes;

    private final Messages messages;

    private final JsonMapper json = new JsonMapper();

    NoticeTexts(Notices notices, Libraries libraries, FundSources sources, CodeLists codes, Messages messages) {
        this.notices = notices;
        this.libraries = libraries;
        this.sources = sources;
        this.codes = codes;
        this.messages = messages;
    }

    /** A notice as the public reads it. */
    record Text(String zh, String en, String body) {
    }

    private record Said(String zh, String en) {
    }

    private record Money(String zh, String en, long fen) {
    }

    private record Line(String zh, String en, String zhValue, String enValue) {
    }

    Map<Publishing.Posted, Text> of(List<Publishing.Posted> posted) {
        var cases = posted.stream()
            .filter(notice -> notice.kind() == Kind.CASE_NOTICE)
            .map(Publishing.Posted::subject)
            .toList();
        var zh = notices.sheets(cases, Locale.SIMPLIFIED_CHINESE);
        var en = notices.sheets(cases, Locale.ENGLISH);
        var texts = new HashMap<Publishing.Posted, Text>();
        for (var notice : posted) {
            texts.put(notice, notice.kind() == Kind.CASE_NOTICE
                    ? ofCase(sheet(zh, notice.subject()), sheet(en, notice.subject())) : ofProject(notice));
        }
        return texts;
    }

    private static Notices.Sheet sheet(Map<Long, Notices.Sheet> sheets, long notice) {
        var sheet = sheets.get(notice);
        if (sheet == null) {
            throw new IllegalStateException("no notice " + notice);
        }
        return sheet;
    }

    private Text ofCase(Notices.Sheet zh, Notices.Sheet en) {
        var lines = new ArrayList<Line>();
        for (int n = 0; n < zh.lines().size(); n++) {
            lines.add(new Line(zh.lines().get(n).label(), en.lines().get(n).label(), clean(zh.lines().get(n).value()),
                    clean(en.lines().get(n).value())));
        }
        var body = Map.of("text", new Said(zh.text(), en.text()), "contact", new Said(zh.contact(), en.contact()),
                "signed", new Said(zh.signed(), en.signed()), "lines", lines);
        return new Text(zh.title(), en.title(), json.writeValueAsString(body));
    }

    private Text ofProject(Publishing.Posted notice) {
        var day = notice.postedOn();
        var term = libraries.on(day)
            .notice(notice.notice())
            .map(kind -> new Said(kind.term().zh(), kind.term().en()))
            .orElse(new Said(notice.notice(), notice.notice()));
        var body = json.readTree(notice.body());
        var projects = new ArrayList<Map<String, @Nullable Object>>();
        body.path("projects").forEach(line -> projects.add(project(line, day)));
        var households = new ArrayList<String>();
        body.path("households").forEach(name -> households.add(clean(name.asString())));
        return new Text(title(Locale.SIMPLIFIED_CHINESE, term.zh(), projects),
                title(Locale.ENGLISH, term.en(), projects),
                json.writeValueAsString(Map.of("projects", projects, "households", households, "boards",
                        notice.boards() == null ? "" : notice.boards(), "hotline", body.path("hotline").asString(""))));
    }

    private String title(Locale locale, String kind, List<Map<String, @Nullable Object>> projects) {
        var first = projects.isEmpty() ? "" : String.valueOf(projects.getFirst().get("name"));
        return messages.say(locale, projects.size() > 1 ? "portal.notice.several" : "portal.notice.one",
                Map.of("kind", kind, "project", first, "count", projects.size()));
    }

    private Map<String, @Nullable Object> project(JsonNode line, LocalDate day) {
        var project = new LinkedHashMap<String, @Nullable Object>();
        PLAIN.forEach(key -> project.put(key, Scrubbed.published(text(line, key))));
        var linkage = text(line, "linkage");
        project.put("linkage", linkage == null ? List.of()
                : List.of(linkage.split(",")).stream().map(code -> linkage(code, day)).toList());
        var money = text(line, "money");
        project.put("money",
                money == null ? List.of() : List.of(money.split(",")).stream().map(part -> money(part, day)).toList());
        project.put("budgetFen", line.path("budgetFen").asLong(0));
        return project;
    }

    private Said linkage(String code, LocalDate day) {
        return codes.list("LINKAGE", day)
            .find(code)
            .map(one -> new Said(one.zh(), one.en()))
            .orElse(new Said(code, code));
    }

    private Money money(String part, LocalDate day) {
        int at = part.indexOf('=');
        var code = part.substring(0, at);
        var fen = Long.parseLong(part.substring(at + 1));
        return sources.find(code, day)
            .map(source -> new Money(source.zh(), source.en(), fen))
            .orElse(new Money(code, code, fen));
    }

    private static @Nullable String text(JsonNode line, String key) {
        return line.path(key).isString() ? line.path(key).asString() : null;
    }

    private static String clean(String text) {
        return String.valueOf(Scrubbed.published(text));
    }

}
