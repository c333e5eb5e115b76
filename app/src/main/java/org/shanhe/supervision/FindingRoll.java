package org.shanhe.supervision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Roll;
import org.springframework.stereotype.Component;

/** Problems found in a period with how far they were put right, for documents (整改台账). */
@Component
class FindingRoll implements Roll {

    private final Findings findings;

    private final Messages messages;

    FindingRoll(Findings findings, Messages messages) {
        this.findings = findings;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "supervision.findings";
    }

    @Override
    public List<String> columns() {
        return List.of("number", "text", "place", "unit", "due", "progress", "state", "closed");
    }

    @Override
    public List<List<Cell>> rows(Asked asked, Locale locale) {
        var place = asked.place() == null ? null : asked.place().toString();
        var filter = new FindingFilter(null, null, null, null, null, null, null, place, asked.partner(), null, null,
                null);
        return Roll.lines(cursor -> findings.list(filter, cursor, Listed.MOST), row -> asked.holds(row.foundOn()),
                row -> List.of(new Cell(row.number(), "/findings/" + row.id()), Cell.of(row.text()),
                        Cell.of(row.placePath()), Cell.of(row.leadUnit()), Cell.of(row.dueOn()),
                        say(locale, row.progress().name()), say(locale, "state." + row.state()),
                        Cell.of(row.closedOn())));
    }

    private Cell say(Locale locale, String key) {
        return Cell.of(messages.say(locale, "finding.export." + key, Map.of()));
    }

}
