package org.shanhe.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Rows;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Accounts;
import org.shanhe.ledger.NewAccount;
import org.shanhe.ledger.donation.Awards;
import org.shanhe.ledger.donation.Campaign;
import org.shanhe.ledger.donation.Campaigns;
import org.shanhe.ledger.donation.Gifts;
import org.shanhe.ledger.donation.NewAward;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The campaigns of the demo world: what the staff gave each year, and whom it helped; a
 * few pupils of each county by themselves, the others in groups.
 */
@Component
class DonationLoad {

    /** Pupils of a county and year who have an account of their own. */
    private static final int SINGLE = 6;

    private static final int YEARS = 3;

    private final JdbcClient jdbc;

    private final Accounts accounts;

    private final Campaigns campaigns;

    private final Gifts gifts;

    private final Awards awards;

    DonationLoad(JdbcClient jdbc, Accounts accounts, Campaigns campaigns, Gifts gifts, Awards awards) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.gifts = gifts;
        this.awards = awards;
    }

    /** A pupil in the order of the county's register. */
    private record Pupil(long id, String householdNo, long village, int nth) {

        String account() {
            return "person:" + id;
        }

    }

    void load(CharityPlan plan, Map<String, Long> groups) {
        var pupils = pupils();
        var opened = new HashMap<>(groups);
        if (!pupils.isEmpty()) {
            opened.putAll(accounts.openAll(pupils.stream().map(DonationLoad::account).toList()));
        }
        for (var campaign : campaigns.openAll(plan.campaigns())) {
            int year = campaign.fromOn().getYear();
            gifts.recordAll(campaign.id(), List.of(plan.gift(year)));
            awards.payAll(campaign.id(), awards(campaign, pupils, opened));
        }
    }

    private List<NewAward> awards(Campaign campaign, List<Pupil> pupils, Map<String, Long> opened) {
        int year = campaign.fromOn().getYear();
        var on = LocalDate.of(year, 11, 20);
        var paid = new ArrayList<NewAward>();
        for (var help : CharityPlan.help()) {
            if (help.year() != year) {
                continue;
            }
            var single = pupils.stream()
                .filter(pupil -> pupil.village() / 1_000_000 == help.county().code() / 1_000_000)
                .filter(pupil -> (pupil.nth() - 1) % YEARS == year % YEARS)
                .limit(SINGLE)
                .toList();
            for (var pupil : single) {
                paid.add(new NewAward("demo:award:%d:%s".formatted(year, pupil.account()),
                        Known.in(opened, pupil.account()), 1, Money.yuan(CharityPlan.EACH), on, null, pupil.village()));
            }
            int others = (int) help.persons() - single.size();
            paid.add(new NewAward("demo:" + help.account(), Known.in(opened, help.account()), others,
                    Money.yuan(CharityPlan.EACH * others), on, null, help.county().code()));
        }
        return paid;
    }

    private static NewAccount account(Pupil pupil) {
        var number = pupil.householdNo();
        return new NewAccount(AccountKind.BENEFICIARY, pupil.account(),
                number.substring(0, Math.min(4, number.length())) + "****"
                        + number.substring(Math.max(0, number.length() - 4)),
                null, pupil.village());
    }

    private List<Pupil> pupils() {
        return Rows.of(jdbc
            .sql("""
                    select id, household_no, village, nth
                      from (select p.id, h.household_no, p.village,
                                   row_number() over (partition by p.village / 1000000 order by p.id) as nth
                              from registry.person p join registry.household h on h.id = p.household
                             where p.left_on is null and p.student is not null and p.village / 1000000 = any (:counties)) pupil
                     where nth <= :most
                    """)
            .param("counties",
                    Arrays.stream(County.values()).map(county -> county.code() / 1_000_000).toArray(Long[]::new))
            .param("most", SINGLE * YEARS)
            .query(Pupil.class));
    }

}
