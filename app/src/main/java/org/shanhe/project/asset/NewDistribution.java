package org.shanhe.project.asset;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;

/**
 * How a year's income of an asset is to be shared out (收益分配方案).
 *
 * @param meeting which meeting decided it, with how many voices
 * @param noticeTo the last day on which it hung on the board; nothing is paid before it
 * is over
 */
public record NewDistribution(int year, LocalDate decidedOn, String meeting, LocalDate noticeFrom, LocalDate noticeTo,
        LocalDate paidOn, String document, Money total, List<NewShare> shares) {

    private static final int MOST = 20_000;

    /**
     * A share for a person or a household, or for the village.
     *
     * @param household null for what all of the village have
     */
    public record NewShare(ShareUse use, @Nullable Long household, @Nullable Long person, Money amount,
            @Nullable String note) {

        boolean isPersonal() {
            return use == ShareUse.PUBLIC_POST || use == ShareUse.HARDSHIP;
        }

        /** The account it is paid into. */
        String account(long place) {
            return !isPersonal() ? "place:" + place : person != null ? "person:" + person : "household:" + household;
        }

    }

    public NewDistribution {
        shares = List.copyOf(shares);
    }

    void check(LocalDate today, int noticeDays) {
        AssetCare.given("meeting", meeting);
        AssetCare.given("document", document);
        Refused.unless(total.fen() > 0 && !shares.isEmpty(), "AMOUNT_NOT_POSITIVE");
        Refused.unless(shares.size() <= MOST, "ASSET_DISTRIBUTION_TOO_LONG", "most", MOST);
        Refused.unless(!paidOn.isAfter(today), "ASSET_DAY_TO_COME", "day", paidOn);
        Refused.unless(!noticeFrom.isBefore(decidedOn) && !noticeTo.isBefore(noticeFrom), "PERIOD_BACKWARDS");
        Refused.unless(!noticeFrom.plusDays(noticeDays - 1L).isAfter(noticeTo), "ASSET_NOTICE_TOO_SHORT", "days",
                noticeDays);
        Refused.unless(paidOn.isAfter(noticeTo), "ASSET_NOTICE_RUNNING", "day", noticeTo);
        for (int n = 0; n < shares.size(); n++) {
            var share = shares.get(n);
            Refused.unless(share.amount.fen() > 0, "ASSET_SHARE_NOT_POSITIVE", "n", n + 1);
            Refused.unless(share.isPersonal() == (share.household != null), "ASSET_SHARE_WITHOUT_HOUSEHOLD", "n",
                    n + 1);
        }
        long sum = shares.stream().mapToLong(share -> share.amount.fen()).sum();
        Refused.unless(sum == total.fen(), "ASSET_SHARES_DO_NOT_SUM", "total", total.inYuan(), "sum",
                new Money(sum).inYuan());
    }

}
