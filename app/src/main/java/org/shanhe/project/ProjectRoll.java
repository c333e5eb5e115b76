package org.shanhe.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Roll;
import org.shanhe.policy.CodeLists;
import org.springframework.stereotype.Component;

/** Projects begun in a period with their money by stage, for documents (项目清单). */
@Component
class ProjectRoll implements Roll {

    private final ProjectLists lists;

    private final CodeLists codes;

    ProjectRoll(ProjectLists lists, CodeLists codes) {
        this.lists = lists;
        this.codes = codes;
    }

    @Override
    public String name() {
        return "project.list";
    }

    @Override
    public List<String> columns() {
        return List.of("name", "place", "purpose", "budget", "arrived", "paid", "started", "completed");
    }

    @Override
    public List<List<Cell>> rows(Asked asked, Locale locale) {
        var place = asked.place() == null ? null : asked.place().toString();
        var filter = new ProjectFilter(null, place, asked.partner(), null, null, null, null, null, null, null);
        return Roll.lines(cursor -> lists.list(filter, cursor, Listed.MOST), row -> asked.holds(row.startedOn()),
                row -> List.of(new Cell(row.name(), "/projects/" + row.id()), Cell.of(row.placePath()),
                        purpose(row.purpose(), asked.on(), locale), Cell.money(row.budgetFen()),
                        Cell.money(row.arrivedFen()), Cell.money(row.paidFen()), Cell.of(row.startedOn()),
                        Cell.of(row.completedOn())));
    }

    private Cell purpose(String code, LocalDate day, Locale locale) {
        return Cell.of(codes.list("PURPOSE", day)
            .find(code)
            .map(found -> locale.getLanguage().equals("en") ? found.en() : found.zh())
            .orElse(code));
    }

}
