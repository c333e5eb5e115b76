package org.shanhe.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shanhe.kernel.Money;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Grant;
import org.shanhe.ledger.NewAccount;
import org.shanhe.ledger.NewGrant;
import org.shanhe.ledger.NewTransfer;
import org.shanhe.ledger.TransferKind;
import org.shanhe.ledger.donation.DonorKind;
import org.shanhe.ledger.donation.GiftKind;
import org.shanhe.ledger.donation.NewCampaign;
import org.shanhe.ledger.donation.NewGift;

/**
 * The staff's donations of three years, given to pupils and teachers through the
 * foundation, and what outsiders were brought to give.
 */
final class CharityPlan {

    static final String POOL = "pool:demo-charity";

    /** 55,816,800 yuan in three campaigns. */
    private static final long[] RAISED = { 16_800_000, 18_950_000, 20_066_800 };

    /** 6,496 people in the same years. */
    private static final long[] HELPED = { 1_980, 2_180, 2_336 };

    /** Yuan each; what is not given stays in the pool. */
    static final long EACH = 7_500;

    /** Yuan a donor, on the average of such days. */
    private static final long GIVEN = 160;

    private static final long INTRODUCED = 4_740_000;

    private static final int FIRST_YEAR = 2018;

    /** Pupils and teachers of one county helped in one year. */
    record Help(int year, County county, long persons) {

        String account() {
            return "beneficiary:demo-aid-%d-%d".formatted(county.number, year);
        }

    }

    private static final long[] BY_COUNTY = { 16, 10, 7, 15, 16, 9, 11, 10, 6 };

    /** What was raised or brought in for one county. */
    record Gift(County county, long yuan, LocalDate on) {
    }

    private final Words words;

    private final Map<County, Long> units;

    private final long foundation;

    CharityPlan(Words words, Map<County, Long> units, long foundation) {
        this.words = words;
        this.units = units;
        this.foundation = foundation;
    }

    static List<Gift> raised() {
        var gifts = new ArrayList<Gift>();
        for (int i = 0; i < RAISED.length; i++) {
            var shares = Shares.of(RAISED[i] / 100, BY_COUNTY);
            for (var county : County.values()) {
                gifts.add(new Gift(county, 100 * shares[county.ordinal()], LocalDate.of(FIRST_YEAR + i, 10, 17)));
            }
        }
        return gifts;
    }

    static List<Gift> introduced() {
        var shares = Shares.of(INTRODUCED / 1_000, 12, 8, 6, 15, 16, 8, 12, 10, 7);
        return Arrays.stream(County.values())
            .map(county -> new Gift(county, 1_000 * shares[county.ordinal()],
                    LocalDate.of(2019, 6 + county.ordinal() % 6, 18)))
            .toList();
    }

    static List<Help> help() {
        var help = new ArrayList<Help>();
        for (int i = 0; i < HELPED.length; i++) {
            var shares = Shares.of(HELPED[i], BY_COUNTY);
            for (var county : County.values()) {
                help.add(new Help(FIRST_YEAR + i, county, shares[county.ordinal()]));
            }
        }
        return help;
    }

    List<NewGrant> grants() {
        var grants = new ArrayList<NewGrant>();
        for (var gift : introduced()) {
            grants.add(new NewGrant(introduced(gift.county()), "INTRODUCED", "SOCIAL", units.get(gift.county()),
                    gift.county().code(), Money.yuan(gift.yuan()), gift.on(), null));
        }
        return grants;
    }

    private String introduced(County county) {
        return words.phrase("introduced.document", 2019, county.ordinal() + 1);
    }

    /** One for each year's day of giving (扶贫日), all with one pool. */
    List<NewCampaign> campaigns() {
        return IntStream.range(FIRST_YEAR, FIRST_YEAR + RAISED.length)
            .mapToObj(
                    year -> new NewCampaign(words.phrase("campaign.number", year), words.phrase("campaign.name", year),
                            foundation, null, LocalDate.of(year, 10, 17), LocalDate.of(year, 10, 31), "SOCIAL", POOL))
            .toList();
    }

    NewGift gift(int year) {
        long yuan = RAISED[year - FIRST_YEAR];
        return new NewGift("demo:charity:" + year, words.phrase("donation.document", year), GiftKind.CASH,
                Money.yuan(yuan), null, null, null, null, DonorKind.STAFF, (int) (yuan / GIVEN), null, false,
                LocalDate.of(year, 10, 17));
    }

    List<NewAccount> accounts(Map<Long, String> countyNames) {
        var accounts = new ArrayList<NewAccount>();
        accounts.add(new NewAccount(AccountKind.POOL, POOL, words.phrase("pool"), foundation, null));
        for (var help : help()) {
            var county = help.county();
            accounts.add(new NewAccount(AccountKind.BENEFICIARY, help.account(),
                    words.phrase("donation.beneficiary", Known.in(countyNames, county.code()), help.year()), foundation,
                    county.code()));
        }
        for (var county : County.values()) {
            accounts.add(new NewAccount(AccountKind.BENEFICIARY, "beneficiary:demo-introduced-" + county.number,
                    words.phrase("introduced.beneficiary", Known.in(countyNames, county.code())), units.get(county),
                    county.code()));
        }
        return accounts;
    }

    List<NewTransfer> transfers(Map<String, Grant> grants, Map<String, Long> accounts) {
        var transfers = new ArrayList<NewTransfer>();
        Arrays.stream(County.values()).forEach(county -> {
            var grant = Known.in(grants, introduced(county));
            transfers.add(new NewTransfer("demo:introduced:" + county.number, TransferKind.DONATE, grant.id(),
                    grant.account(), Known.in(accounts, "beneficiary:demo-introduced-" + county.number),
                    new Money(grant.amountFen()), "SOCIAL", units.get(county), county.code(), null,
                    grant.grantedOn().plusDays(12), null));
        });
        return transfers;
    }

}
