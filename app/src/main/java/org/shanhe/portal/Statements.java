package org.shanhe.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.ledger.donation.Campaign;
import org.shanhe.ledger.donation.Campaigns;
import org.shanhe.place.PlaceCode;
import org.shanhe.place.Places;
import org.shanhe.policy.Publicities;
import org.springframework.stereotype.Component;

/**
 * What the public is told of a campaign: raised and used, by year and county, without
 * names and without small counts (捐赠使用公示).
 */
@Component
class Statements {

    private static final LocalDate BEGIN = LocalDate.of(2000, 1, 1);

    private final Campaigns campaigns;

    private final Places places;

    private final Publicities publicities;

    private final Clock clock;

    Statements(Campaigns campaigns, Places places, Publicities publicities, Clock clock) {
        this.campaigns = campaigns;
        this.places = places;
        this.publicities = publicities;
        this.clock = clock;
    }

    /** What went where; counts and sums are null where they are withheld. */
    record Use(int year, @Nullable String county, @Nullable String countyName, @Nullable Long persons,
            @Nullable Long awards, @Nullable Long fen) {
    }

    /** A campaign as the public reads it. */
    record Statement(String campaignNo, String name, LocalDate from, LocalDate to, LocalDate on, int least,
            long cashFen, long inKindFen, long raisedFen, long usedFen, long balanceFen, long donors,
            @Nullable Long persons, List<Use> uses) {
    }

    Campaign campaign(long id) {
        return campaigns.get(id);
    }

    Statement of(Campaign campaign) {
        var today = LocalDate.now(clock);
        var least = publicities.terms(today).least();
        var uses = campaigns.uses(campaign.id(), BEGIN, today);
        var hidden = withheld(campaign.persons(), uses, least);
        var names = new ArrayList<Use>();
        for (int n = 0; n < uses.size(); n++) {
            names.add(use(uses.get(n), hidden.get(n)));
        }
        return new Statement(campaign.campaignNo(), campaign.name(), campaign.fromOn(), campaign.toOn(), today, least,
                campaign.cashFen(), campaign.inKindFen(), campaign.raisedFen(), campaign.usedFen(),
                campaign.balanceFen(), campaign.donors(), hidden.get(uses.size()) ? null : campaign.persons(), names);
    }

    private Use use(Campaigns.Use use, boolean hidden) {
        var name = use.county() == null ? null : places.fullName(PlaceCode.of(use.county()));
        return new Use(use.year(), use.county(), name, hidden ? null : use.persons(), hidden ? null : use.awards(),
                hidden ? null : use.fen());
    }

    /**
     * The uses and, after them, the whole. The money of the uses adds up to what was
     * used, so that one withheld alone could be computed.
     */
    static BitSet withheld(long persons, List<Campaigns.Use> uses, int least) {
        var withholding = new Withholding(least);
        var parts = new ArrayList<>(uses.stream().map(use -> withholding.offer(use.persons())).toList());
        var whole = withholding.offer(persons);
        var rest = persons - uses.stream().mapToLong(Campaigns.Use::persons).sum();
        if (rest >= 0) {
            parts.add(withholding.rest(rest));
            withholding.sum(whole, parts);
        }
        var hidden = withholding.withheld();
        if (hidden.get(0, uses.size()).cardinality() == 1) {
            IntStream.range(0, uses.size())
                .boxed()
                .filter(n -> !hidden.get(n))
                .min(Comparator.comparingLong(n -> uses.get(n).persons()))
                .ifPresent(hidden::set);
        }
        return hidden;
    }

}
