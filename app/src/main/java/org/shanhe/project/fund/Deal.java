package org.shanhe.project.fund;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An investment of the fund on its way (投资项目).
 *
 * @param account where in the ledger what is invested in it stands
 * @param investedFen by the ledger, less what came back
 * @param jobs in the last year reported, as poor households' jobs and income are
 */
public record Deal(long id, String dealNo, String name, String firm, @Nullable String industry, @Nullable Long partner,
        @JsonFormat(shape = Shape.STRING) long place, long account, long wantedFen, DealStage stage, int version,
        LocalDate since, long investedFen, int jobs, int jobsPoor, long incomeFen, int households) {

    @JsonProperty
    public Set<DealStage> next() {
        return stage.next();
    }

}
