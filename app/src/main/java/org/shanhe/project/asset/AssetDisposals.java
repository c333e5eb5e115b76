package org.shanhe.project.asset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives assets away, with approval, appraisal and notice (资产处置). What it brings is
 * received as income and shared out like any other.
 */
@Service
public class AssetDisposals {

    private final JdbcClient jdbc;

    private final AssetCare care;

    private final AssetIncomes incomes;

    private final Audit audit;

    AssetDisposals(JdbcClient jdbc, AssetCare care, AssetIncomes incomes, Audit audit) {
        this.jdbc = jdbc;
        this.care = care;
        this.incomes = incomes;
        this.audit = audit;
    }

    /** 出售, 报废, 划转. */
    enum Kind {

        SALE, SCRAP, TRANSFER

    }

    /**
     * A disposal.
     *
     * @param approval by which paper it was approved
     * @param appraisal the appraisal report, asked for when it is sold
     */
    record NewDisposal(Kind kind, String approval, LocalDate approvedOn, @Nullable String appraisal,
            @Nullable Money appraised, LocalDate noticeFrom, LocalDate noticeTo, LocalDate disposedOn, Money income) {
    }

    @Transactional
    public void dispose(long asset, NewDisposal disposal) {
        var standing = care.standing(asset);
        AssetCare.given("approval", disposal.approval());
        care.notToCome(disposal.disposedOn());
        Refused.unless(!disposal.disposedOn().isBefore(disposal.approvedOn())
                && !disposal.noticeTo().isBefore(disposal.noticeFrom())
                && disposal.disposedOn().isAfter(disposal.noticeTo())
                && disposal.disposedOn().isAfter(standing.statusSince()), "PERIOD_BACKWARDS");
        Refused.unless(disposal.income().fen() >= 0, "AMOUNT_NOT_POSITIVE");
        Refused.unless(disposal.kind() != Kind.SALE || disposal.appraisal() != null && disposal.appraised() != null,
                "ASSET_SALE_WITHOUT_APPRAISAL");
        if (disposal.income().fen() > 0) {
            incomes.receive(asset, "asset:%d:disposal".formatted(asset), new AssetIncomes.NewIncome(
                    disposal.disposedOn().getYear(), disposal.income(), disposal.disposedOn(), disposal.approval()));
        }
        jdbc.sql(
                """
                        insert into project.asset_disposal (asset, kind, approval, approved_on, appraisal, appraised_fen, notice_from, notice_to, disposed_on,
                                                            income_fen, place, partner)
                        select id, :kind, :approval, :approvedOn, :appraisal, :appraised, :noticeFrom, :noticeTo, :disposedOn, :income, place, partner
                          from project.asset where id = :asset
                        """)
            .param("asset", asset)
            .param("kind", disposal.kind().name())
            .param("approval", disposal.approval())
            .param("approvedOn", disposal.approvedOn())
            .param("appraisal", disposal.appraisal())
            .param("appraised", disposal.appraised() == null ? null : disposal.appraised().fen())
            .param("noticeFrom", disposal.noticeFrom())
            .param("noticeTo", disposal.noticeTo())
            .param("disposedOn", disposal.disposedOn())
            .param("income", disposal.income().fen())
            .update();
        care.write(asset,
                new AssetCare.NewStatus(AssetStatus.DISPOSED, disposal.disposedOn(), disposal.approval(), null, null));
        care.write(asset, new AssetCare.NewStep(AssetStep.DISPOSED, disposal.disposedOn(), disposal.approval(), null));
        audit.note("project.asset.dispose", "asset/" + asset, standing.place(), null);
    }

}
