package org.shanhe.project.asset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One asset with all that belongs to it (资产页面).
 *
 * @param money what its project was paid from each source
 */
public record AssetPage(AssetRow asset, Facts facts, List<Composed> money, List<Right> rights, List<Step> steps,
        List<Standing> standings, List<Received> incomes, List<Distributed> distributions, List<Month> yields,
        @Nullable Disposed disposal, List<Past> past) {

    /** What was entered of it. */
    public record Facts(int version, @Nullable Long partner, @Nullable String partnerName,
            @Nullable LocalDate handedOverOn, @Nullable String address, @Nullable Double longitude,
            @Nullable Double latitude, @Nullable BigDecimal size, @Nullable String unit, @Nullable String specification,
            @Nullable String carePerson, @Nullable Operation operation, @Nullable String operator,
            @Nullable LocalDate contractFrom, @Nullable LocalDate contractTo, @Nullable Long rentFen,
            @Nullable String gridId, @Nullable Long account) {
    }

    public record Composed(String source, long fen) {
    }

    public record Right(RightKind kind, String holder, LocalDate from, @Nullable LocalDate until,
            @Nullable String document) {
    }

    public record Step(AssetStep step, LocalDate on, @Nullable String document, @Nullable String note, long by) {
    }

    public record Standing(AssetStatus status, LocalDate since, String reason, @Nullable String measure,
            @Nullable LocalDate dueOn, long by) {
    }

    public record Received(long id, int year, LocalDate receivedOn, long amountFen, String document, long grant) {
    }

    /** What was shared out of a year, and how much for what. */
    public record Distributed(long id, int year, LocalDate decidedOn, String meeting, LocalDate noticeFrom,
            LocalDate noticeTo, LocalDate paidOn, String document, long totalFen, long collectiveFen,
            long publicPostFen, long hardshipFen, long redevelopmentFen, long persons) {
    }

    public record Month(LocalDate month, BigDecimal kwh, @Nullable Long settledFen, @Nullable String document) {
    }

    public record Disposed(String kind, String approval, LocalDate approvedOn, @Nullable String appraisal,
            @Nullable Long appraisedFen, LocalDate noticeFrom, LocalDate noticeTo, LocalDate disposedOn,
            long incomeFen) {
    }

    public record Past(int version, String reason, OffsetDateTime at, long by) {
    }

}
