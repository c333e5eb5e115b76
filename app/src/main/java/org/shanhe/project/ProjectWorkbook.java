package org.shanhe.project;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.shanhe.policy.Libraries;
import org.shanhe.policy.Library;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The filtered list of projects as a workbook (导出), read in portions. */
@Component
class ProjectWorkbook {

    private static final List<String> COLUMNS = List.of("number", "name", "place", "stage", "year", "partner",
            "startedOn", "completedOn", "budget", "issued", "arrived", "paid");

    private static final int PORTION = 1_000;

    private final ProjectLists lists;

    private final Libraries libraries;

    private final Messages messages;

    private final Audit audit;

    private final Clock clock;

    ProjectWorkbook(ProjectLists lists, Libraries libraries, Messages messages, Audit audit, Clock clock) {
        this.lists = lists;
        this.libraries = libraries;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void write(ProjectFilter filter, Locale locale, OutputStream out) {
        audit.note("project.export", "projects", null, null);
        var stages = libraries.on(LocalDate.now(clock))
            .stages()
            .stream()
            .collect(Collectors.toMap(Library.Stage::code, stage -> stage.term().in(locale)));
        try (var workbook = new Workbook(out, "Shanhe", null)) {
            var sheet = workbook.newWorksheet(say(locale, "sheet"));
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, say(locale, COLUMNS.get(i)));
                sheet.width(i, i == 1 || i == 2 ? 36 : 14);
            }
            sheet.freezePane(0, 1);
            int row = 1;
            List<ProjectRow> portion;
            do {
                portion = lists.rows(filter, row - 1, PORTION);
                for (var project : portion) {
                    write(sheet, row++, project, stages);
                }
            }
            while (portion.size() == PORTION);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, int row, ProjectRow project, Map<String, String> stages) {
        text(sheet, row, 0, project.projectNo());
        text(sheet, row, 1, project.name());
        text(sheet, row, 2, project.placePath());
        text(sheet, row, 3, stages.getOrDefault(project.stage(), project.stage()));
        if (project.libraryYear() != null) {
            sheet.value(row, 4, project.libraryYear());
        }
        text(sheet, row, 5, project.partnerName());
        text(sheet, row, 6, project.startedOn().toString());
        text(sheet, row, 7, project.completedOn() == null ? null : project.completedOn().toString());
        yuan(sheet, row, 8, project.budgetFen());
        yuan(sheet, row, 9, project.issuedFen());
        yuan(sheet, row, 10, project.arrivedFen());
        yuan(sheet, row, 11, project.paidFen());
    }

    private static void yuan(Worksheet sheet, int row, int column, long fen) {
        sheet.value(row, column, java.math.BigDecimal.valueOf(fen, 2));
    }

    // one that a spreadsheet could take for a formula is set off by an apostrophe
    private static void text(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text != null) {
            sheet.value(row, column, !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text);
        }
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, "project.export." + key, Map.of());
    }

}
