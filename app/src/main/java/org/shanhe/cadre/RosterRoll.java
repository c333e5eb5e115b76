package org.shanhe.cadre;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shanhe.cadre.CadreFilter.Standing;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Roll;
import org.springframework.stereotype.Component;

/** Those on post on a day, for documents (派出干部名册). */
@Component
class RosterRoll implements Roll {

    private final Roster roster;

    private final Messages messages;

    RosterRoll(Roster roster, Messages messages) {
        this.roster = roster;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "cadre.roster";
    }

    @Override
    public List<String> columns() {
        return List.of("name", "kind", "post", "county", "place", "partner", "since", "until");
    }

    @Override
    public List<List<Cell>> rows(Asked asked, Locale locale) {
        var filter = new CadreFilter(null, asked.place(), asked.partner(), null, Standing.ON_POST, asked.on());
        return Roll.lines(cursor -> roster.list(filter, cursor, Listed.MOST), _ -> true,
                row -> List.of(new Cell(row.name(), "/cadres/" + row.id()),
                        Cell.of(messages.say(locale, "roll.cadre.roster.kind." + row.kind(), Map.of())),
                        Cell.of(row.post()), Cell.of(row.countyName()), Cell.of(row.placeName()),
                        Cell.of(row.partnerName()), Cell.of(row.since()), Cell.of(row.termUntil())));
    }

}
