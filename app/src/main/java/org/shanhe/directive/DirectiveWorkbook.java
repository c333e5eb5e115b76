package org.shanhe.directive;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.shanhe.policy.CodeLists;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The filtered lists of meetings and of what was assigned as workbooks (导出). */
@Component
class DirectiveWorkbook {

    private static final List<String> MEETINGS = List.of("heldOn", "title", "kind", "host", "reach", "venues",
            "present", "decisions", "assigned", "closed", "overdue", "commitments", "gist");

    private static final List<String> ASSIGNMENTS = List.of("title", "meeting", "host", "owner", "office", "helpers",
            "dueOn", "state", "percent", "progressOn", "doneOn", "closedOn", "evidence");

    private final Meetings meetings;

    private final Assignments assignments;

    private final CodeLists codes;

    private final Messages messages;

    private final Audit audit;

    DirectiveWorkbook(Meetings meetings, Assignments assignments, CodeLists codes, Messages messages, Audit audit) {
        this.meetings = meetings;
        this.assignments = assignments;
        this.codes = codes;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    public void meetings(MeetingFilter filter, Locale locale, HttpServletResponse response) {
        audit.note("directive.meeting.export", "meetings", null, null);
        write(response, locale, "meetings", MEETINGS,
                meetings.all(filter)
                    .stream()
                    .map(m -> Arrays.<@Nullable Object>asList(m.heldOn(), m.title(), kind(m, locale),
                            m.partnerName() == null ? m.placeName() : m.partnerName(),
                            m.reach() == null ? null : say(locale, "level." + m.reach()), m.venues(), m.present(),
                            m.decisions(), m.assigned(), m.closed(), m.overdue(), m.commitments(), m.gist()))
                    .toList());
    }

    @Transactional
    public void assignments(AssignmentFilter filter, Locale locale, HttpServletResponse response) {
        audit.note("directive.assignment.export", "assignments", null, null);
        write(response, locale, "assignments", ASSIGNMENTS,
                assignments.all(filter)
                    .stream()
                    .map(a -> Arrays.<@Nullable Object>asList(a.title(), a.meetingTitle(), a.hostName(), a.ownerName(),
                            a.office(), a.helperNames(), a.dueOn(), say(locale, "state." + a.state()), a.percent(),
                            a.progressOn(), a.doneOn(), a.closedOn(), a.evidence()))
                    .toList());
    }

    private String kind(MeetingRow meeting, Locale locale) {
        return codes.list("MEETING_KIND", meeting.heldOn())
            .find(meeting.kind())
            .map(code -> locale.getLanguage().equals("en") ? code.en() : code.zh())
            .orElse(meeting.kind());
    }

    private void write(HttpServletResponse response, Locale locale, String what, List<String> columns,
            List<List<@Nullable Object>> rows) {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition",
                ContentDisposition.attachment()
                    .filename(say(locale, what) + ".xlsx", StandardCharsets.UTF_8)
                    .build()
                    .toString());
        try (var workbook = new Workbook(response.getOutputStream(), "Shanhe", null)) {
            var sheet = workbook.newWorksheet(say(locale, what));
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(0, i, say(locale, columns.get(i)));
                sheet.style(0, i).bold().set();
                sheet.width(i, List.of("title", "meeting", "gist").contains(columns.get(i)) ? 44 : 14);
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                for (int i = 0; i < columns.size(); i++) {
                    set(sheet, row + 1, i, rows.get(row).get(i));
                }
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // one that a spreadsheet could take for a formula is set off by an apostrophe
    private static void set(Worksheet sheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {
            }
            case Number number -> sheet.value(row, column, number);
            case Object value -> {
                var text = value.toString();
                sheet.value(row, column,
                        !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text);
            }
        }
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, "directive.export." + key, Map.of());
    }

}
