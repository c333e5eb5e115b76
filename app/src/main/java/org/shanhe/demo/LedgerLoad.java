package org.shanhe.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shanhe.ledger.Accounts;
import org.shanhe.ledger.Commitments;
import org.shanhe.ledger.Grant;
import org.shanhe.ledger.Grants;
import org.shanhe.ledger.Transfers;
import org.shanhe.project.Project;
import org.springframework.stereotype.Component;

/** Books the demo world's money through the ledger, as any installation does. */
@Component
class LedgerLoad {

    private final Accounts accounts;

    private final Grants grants;

    private final Transfers transfers;

    private final Commitments commitments;

    private final DonationLoad donations;

    LedgerLoad(Accounts accounts, Grants grants, Commitments commitments, Transfers transfers, DonationLoad donations) {
        this.accounts = accounts;
        this.grants = grants;
        this.commitments = commitments;
        this.transfers = transfers;
        this.donations = donations;
    }

    void load(MoneyPlan plan, Map<String, Project> projects) {
        var payees = accounts.openAll(plan.payees());
        var registered = byDocument(grants.registerAll(plan.grants()));
        commitments.commitAll(plan.commitments(registered, projects));
        transfers.postAll(plan.transfers(registered, projects, payees));
    }

    void load(CharityPlan plan, Map<Long, String> countyNames) {
        var opened = accounts.openAll(plan.accounts(countyNames));
        transfers.postAll(plan.transfers(byDocument(grants.registerAll(plan.grants())), opened));
        donations.load(plan, opened);
    }

    private static Map<String, Grant> byDocument(List<Grant> grants) {
        return grants.stream().collect(Collectors.toMap(Grant::documentNo, Function.identity()));
    }

}
