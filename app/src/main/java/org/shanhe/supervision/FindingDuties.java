package org.shanhe.supervision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shanhe.directive.Duties;
import org.shanhe.directive.Duty;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Sql;
import org.springframework.stereotype.Component;

/**
 * What waits: findings to be put right by the unit or judged by the level above, sweeps
 * and complaints to be answered, weeks of special supervision to be reported (督办).
 */
@Component
class FindingDuties implements Duties {

    private final Messages messages;

    FindingDuties(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("FINDING", "SWEEP", "COMPLAINT", "WATCH");
    }

    @Override
    public String select() {
        return Sql.of(FindingDuties.class, "duties");
    }

    @Override
    public Words words(Duty duty, Locale locale) {
        var state = duty.state();
        if (state == null) {
            return new Words(duty.title(), null, null, List.of(say(locale, "step." + duty.kind())), null);
        }
        return new Words(duty.title(), null, say(locale, "state." + state), List.of(say(locale, "step." + state)),
                null);
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, "finding." + key, Map.of());
    }

}
