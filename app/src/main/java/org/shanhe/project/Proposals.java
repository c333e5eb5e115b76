package org.shanhe.project;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Accounts;
import org.shanhe.ledger.NewAccount;
import org.shanhe.policy.Libraries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes many projects together by the rules of one (批量申报), and withdraws them together
 * while none has gone on.
 */
@Service
public class Proposals {

    private static final String WITHDRAW = "WITHDRAW";

    private final JdbcClient jdbc;

    private final Libraries libraries;

    private final ProjectChecks checks;

    private final Accounts accounts;

    private final Validator validator;

    private final Clock clock;

    Proposals(JdbcClient jdbc, Libraries libraries, ProjectChecks checks, Accounts accounts, Validator validator,
            Clock clock) {
        this.jdbc = jdbc;
        this.libraries = libraries;
        this.checks = checks;
        this.accounts = accounts;
        this.validator = validator;
        this.clock = clock;
    }

    private record Flat(String key, String projectNo, String name, String purpose, String type, @Nullable String sector,
            long place, @Nullable Long partner, String origin, String generation, @Nullable String construction,
            String content, String unit, String responsible, LocalDate startedOn, LocalDate finishOn, String target,
            @Nullable String participation, String linkage, @Nullable String linkageNote, boolean toHousehold,
            boolean relocation, @Nullable String assetOwner, @Nullable Integer households, @Nullable Integer persons,
            @Nullable Integer exitedHouseholds, @Nullable Integer exitedPersons, @Nullable Integer monitoredHouseholds,
            @Nullable Integer monitoredPersons) {
    }

    private record Line(String key, String source, long amountFen) {
    }

    /**
     * What a person would be refused if it were proposed by hand; its place is the
     * caller's to ask.
     */
    public @Nullable Refused against(Proposal proposal) {
        try {
            for (var wrong : validator.validate(proposal.fields())) {
                throw Refused.invalid("FORM_MALFORMED", "field", wrong.getPropertyPath());
            }
            var today = LocalDate.now(clock);
            checks.generation(proposal.origin(), today);
            checks.checkLists(proposal.fields(), today);
            return null;
        }
        catch (Refused refused) {
            return refused;
        }
    }

    /**
     * Proposes those whose key is not known yet.
     * @param proposals by a key of the caller's own
     * @return the ids of all by their keys
     */
    @Transactional
    public Map<String, Long> proposeAll(Map<String, Proposal> proposals) {
        var today = LocalDate.now(clock);
        var numbers = Rows
            .of(jdbc.sql("select nextval('project.project_number') from generate_series(1, :many)")
                .param("many", proposals.size())
                .query(Long.class))
            .iterator();
        var flat = new ArrayList<Flat>();
        var budget = new ArrayList<Line>();
        proposals.forEach((key, proposal) -> {
            var generation = checks.generation(proposal.origin(), today);
            checks.checkLists(proposal.fields(), today);
            var number = "%d-%d-%04d".formatted(proposal.fields().place() / 1_000_000, today.getYear(), numbers.next());
            flat.add(flat(key, number, proposal, generation.code()));
            proposal.fields().lines().forEach(line -> budget.add(new Line(key, line.source(), line.amountFen())));
        });
        accounts.openAll(flat.stream()
            .map(p -> new NewAccount(AccountKind.PROJECT, "project:" + p.projectNo(), p.name(), p.partner(), p.place()))
            .toList());
        jdbc.sql(Sql.of(Proposals.class, "propose-many"))
            .paramSource(RecordParameters.columns(Flat.class, flat).addValue("today", today))
            .update();
        var keys = proposals.keySet().toArray(String[]::new);
        jdbc.sql("""
                insert into project.budget (project, place, partner, source, amount_fen)
                select p.id, p.place, p.partner, l.source, l.amount_fen
                  from unnest(:key, :source, :amountFen) l (key, source, amount_fen)
                  join project.project p on p.request_key = l.key and p.recorded_by = kernel.scope_account()
                on conflict (project, source) do nothing
                """).paramSource(RecordParameters.columns(Line.class, budget)).update();
        var ids = new HashMap<String, Long>();
        jdbc.sql(
                """
                        select request_key, id from project.project where recorded_by = kernel.scope_account() and request_key = any (:keys)
                        """)
            .param("keys", keys)
            .query((row, _) -> ids.put(row.getString(1), row.getLong(2)))
            .list();
        return ids;
    }

    private static Flat flat(String key, String number, Proposal proposal, String generation) {
        var f = proposal.fields();
        var b = f.benefits();
        return new Flat(key, number, f.name(), f.purpose(), f.type(), f.sector(), f.place(), f.partner(),
                proposal.origin().name(), generation, f.construction(), f.content(), f.unit(), f.responsible(),
                f.startedOn(), f.finishOn(), f.target(), f.participation(),
                f.linkage() == null ? "" : String.join(",", f.linkage()), f.linkageNote(),
                Boolean.TRUE.equals(f.toHousehold()), Boolean.TRUE.equals(f.relocation()), f.assetOwner(),
                b.households(), b.persons(), b.exitedHouseholds(), b.exitedPersons(), b.monitoredHouseholds(),
                b.monitoredPersons());
    }

    /** Withdraws proposals together; refused if any of them is no longer one. */
    @Transactional
    public void withdraw(List<Long> projects, String reason) {
        var today = LocalDate.now(clock);
        var step = libraries.on(today)
            .steps()
            .stream()
            .filter(known -> known.name().equals(WITHDRAW))
            .findFirst()
            .orElseThrow(() -> Refused.conflict("STEP_NOT_NOW", "step", WITHDRAW, "state", "PROPOSED"));
        Officers.mustBe(step.by());
        int withdrawn = jdbc.sql(Sql.of(Proposals.class, "withdraw-many"))
            .param("ids", projects.toArray(Long[]::new))
            .param("step", step.name())
            .param("from", step.from().toArray(String[]::new))
            .param("to", step.to())
            .param("reason", reason)
            .param("on", today)
            .param("pack", libraries.said(today))
            .query(Integer.class)
            .single();
        if (withdrawn < projects.size()) {
            throw Refused.conflict("PROPOSALS_GONE_ON", "count", projects.size() - withdrawn);
        }
    }

}
