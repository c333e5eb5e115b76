package org.shanhe.monitoring.relocation;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.monitoring.Terms;
import org.shanhe.registry.PublicName;

/**
 * A relocation in the list (搬迁台账), its answers in the reader's language.
 *
 * @param altitudeM of the village left, by its latest facts
 * @param persons who moved, or the members until then
 * @param jobs persons found work since
 * @param incomeBeforeFen a head, only for those who keep the register
 */
record RelocationRow(long id, @Nullable Long household, String title,
        @JsonFormat(shape = JsonFormat.Shape.STRING) long place, String placeName, @Nullable Double altitudeM,
        String state, String stateName, LocalDate stateSince, LocalDate openedOn, @Nullable LocalDate endedOn,
        @Nullable String kind, @Nullable String batch, @Nullable String reason, @Nullable String destination,
        @Nullable String site, @Nullable String settling, int persons, @Nullable LocalDate consentOn,
        @Nullable LocalDate movedOn, @Nullable String dwelling, @Nullable Integer areaM2, @Nullable String certificate,
        @Nullable String certificateNo, @Nullable String oldHouse, @Nullable LocalDate oldHouseOn,
        @Nullable Integer labourers, @Nullable Integer working, int jobs, int services, @Nullable Long incomeBeforeFen,
        @Nullable Long incomeAfterFen, @Nullable String timerName, @Nullable LocalDate dueOn, String colour) {

    /** With names instead of codes; who only sees the register reads of no income. */
    RelocationRow in(Terms words) {
        boolean hidden = PublicName.isHidden();
        return new RelocationRow(id, household, PublicName.shown(title), place, placeName, altitudeM, state,
                words.state(state), stateSince, openedOn, endedOn, words.option("relocatedAs", kind),
                words.option("batch", batch), words.option("reason", reason), words.option("destination", destination),
                site, words.option("settling", settling), persons, consentOn, movedOn, hidden ? null : dwelling, areaM2,
                words.option("certificate", certificate), hidden ? null : certificateNo,
                words.option("oldHouse", oldHouse), oldHouseOn, labourers, working, jobs, services,
                hidden ? null : incomeBeforeFen, hidden ? null : incomeAfterFen, words.timer(timerName), dueOn, colour);
    }

}
