package org.shanhe.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shanhe.kernel.Money;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.CommitmentKind;
import org.shanhe.ledger.Grant;
import org.shanhe.ledger.NewAccount;
import org.shanhe.ledger.NewCommitment;
import org.shanhe.ledger.NewGrant;
import org.shanhe.ledger.NewTransfer;
import org.shanhe.ledger.TransferKind;
import org.shanhe.project.Project;

/**
 * How each project's money is granted in yearly instalments, disbursed to the project and
 * paid to those who built it.
 */
final class MoneyPlan {

    private static final int LAST_YEAR = 2020;

    private static final int PAYEES = 4;

    /** What of a project's money comes in one year. */
    private record Instalment(PlannedProject project, int year, int number, long yuan) {

    }

    private final Words words;

    private final Map<County, Long> units;

    private final Map<Long, String> countyNames;

    private final List<Instalment> instalments;

    /**
     * @param units the responsible unit of each county
     */
    MoneyPlan(Words words, Map<County, Long> units, Map<Long, String> countyNames,
            Collection<PlannedProject> projects) {
        this.words = words;
        this.units = units;
        this.countyNames = countyNames;
        this.instalments = projects.stream()
            .filter(project -> project.yuan() > 0)
            .flatMap(project -> instalments(project).stream())
            .toList();
    }

    private static List<Instalment> instalments(PlannedProject project) {
        int first = project.startedOn().getYear();
        var weights = switch (LAST_YEAR - first) {
            case 0 -> new long[] { 100 };
            case 1 -> new long[] { 70, 30 };
            default -> new long[] { 60, 30, 10 };
        };
        var thousands = Shares.of(project.yuan() / 1_000, weights);
        var instalments = new ArrayList<Instalment>();
        for (int i = 0; i < thousands.length; i++) {
            instalments.add(new Instalment(project, first + i, i + 1, 1_000 * thousands[i]));
        }
        return instalments;
    }

    /** One grant a year, county and purpose. */
    List<NewGrant> grants() {
        var grants = new LinkedHashMap<String, NewGrant>();
        for (var instalment : instalments) {
            var project = instalment.project();
            var grant = new NewGrant(document(instalment), source(project.county()), project.purpose(),
                    units.get(project.county()), project.county().code(), Money.yuan(instalment.yuan()),
                    LocalDate.of(instalment.year(), 2, 20), null);
            grants.merge(grant.documentNo(), grant, (one, two) -> new NewGrant(one.documentNo(), one.source(),
                    one.purpose(), one.partner(), one.place(), one.amount().plus(two.amount()), one.grantedOn(), null));
        }
        return List.copyOf(grants.values());
    }

    private String document(Instalment instalment) {
        var project = instalment.project();
        var county = Known.in(countyNames, project.county().code());
        return words.phrase("document", instalment.year(), words.county(county),
                words.phrase("purpose." + project.purpose()));
    }

    private static String source(County county) {
        return switch (county) {
            case NYAINRONG, QUMARLEB, GANGCA -> "COUNTERPART_FREE";
            default -> "DESIGNATED_FREE";
        };
    }

    List<NewAccount> payees() {
        var payees = new ArrayList<NewAccount>();
        for (var county : County.values()) {
            for (int i = 0; i < PAYEES; i++) {
                payees.add(new NewAccount(AccountKind.PAYEE, payee(county, i),
                        words.phrase("payee", i + 1, Known.in(countyNames, county.code())), units.get(county),
                        county.code()));
            }
        }
        return payees;
    }

    private static String payee(County county, int number) {
        return "payee:demo-%d-%d".formatted(county.number, number);
    }

    List<NewTransfer> transfers(Map<String, Grant> grants, Map<String, Project> projects, Map<String, Long> payees) {
        var transfers = new ArrayList<NewTransfer>();
        for (var instalment : instalments) {
            var plan = instalment.project();
            var grant = Known.in(grants, document(instalment));
            var project = Known.in(projects, plan.number());
            var key = "demo:%s:%d".formatted(plan.number(), instalment.number());
            var dice = Dice.of(plan.county().number, project.projectNo().hashCode(), instalment.number());
            var start = LocalDate.of(instalment.year(), 3, 1);
            var disbursed = (plan.startedOn().isAfter(start) ? plan.startedOn() : start).plusDays(dice.between(3, 25));
            var payee = Known.in(payees, payee(plan.county(), dice.below(PAYEES)));
            long whole = 100 * instalment.yuan();
            long first = whole * dice.between(5_200, 6_800) / 10_000 + dice.below(100);
            long kept = kept(instalment);
            transfers.add(transfer(key, TransferKind.DISBURSE, grant, grant.account(), project.account(), whole, plan,
                    project, disbursed));
            transfers.add(transfer(key + ":1", TransferKind.PAY, grant, project.account(), payee, first, plan, project,
                    disbursed.plusDays(dice.between(10, 30))));
            transfers.add(transfer(key + ":2", TransferKind.PAY, grant, project.account(), payee, whole - kept - first,
                    plan, project, disbursed.plusDays(dice.between(35, 60))));
        }
        return transfers;
    }

    /**
     * Each instalment was planned in the autumn before, decided in January and issued
     * with its grant; what is kept back at the end is carried over.
     */
    List<NewCommitment> commitments(Map<String, Grant> grants, Map<String, Project> projects) {
        var commitments = new ArrayList<NewCommitment>();
        for (var instalment : instalments) {
            var project = Known.in(projects, instalment.project().number());
            var dice = Dice.of(instalment.project().county().number, project.projectNo().hashCode(),
                    instalment.number(), 7);
            // plans ask for a little more than is decided
            long planned = instalment.yuan() / 1_000 * dice.between(100, 108) * 10;
            commitments.add(commitment(CommitmentKind.PLAN, instalment, grants, project, Money.yuan(planned),
                    LocalDate.of(instalment.year() - 1, 11, 10)));
            commitments.add(commitment(CommitmentKind.DECIDE, instalment, grants, project,
                    Money.yuan(instalment.yuan()), LocalDate.of(instalment.year(), 1, 15)));
            commitments.add(commitment(CommitmentKind.ISSUE, instalment, grants, project, Money.yuan(instalment.yuan()),
                    LocalDate.of(instalment.year(), 2, 20)));
            if (kept(instalment) > 0) {
                commitments.add(commitment(CommitmentKind.CARRY_OVER, instalment, grants, project,
                        new Money(kept(instalment)), LocalDate.of(instalment.year(), 12, 31)));
            }
        }
        return commitments;
    }

    private NewCommitment commitment(CommitmentKind kind, Instalment instalment, Map<String, Grant> grants,
            Project project, Money amount, LocalDate on) {
        var grant = Known.in(grants, document(instalment));
        var plan = instalment.project();
        return new NewCommitment("demo:%s:%d:%s".formatted(plan.number(), instalment.number(), kind), kind, grant.id(),
                grant.source(), plan.purpose(), units.get(plan.county()), plan.place(), project.id(), null, amount, on,
                grant.documentNo(), null);
    }

    /** What stays with the project until the works have stood a year. */
    private static long kept(Instalment instalment) {
        return instalment.year() == LAST_YEAR ? 100 * instalment.yuan() * 3 / 100 : 0;
    }

    private NewTransfer transfer(String key, TransferKind kind, Grant grant, long from, long to, long fen,
            PlannedProject plan, Project project, LocalDate on) {
        return new NewTransfer(key, kind, grant.id(), from, to, new Money(fen), plan.purpose(),
                units.get(plan.county()), plan.place(), project.id(), on, grant.documentNo());
    }

}
