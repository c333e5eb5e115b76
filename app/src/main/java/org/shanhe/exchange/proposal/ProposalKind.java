package org.shanhe.exchange.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.PlaceVillages;
import org.shanhe.exchange.staging.StagedColumn;
import org.shanhe.exchange.staging.StagedKind;
import org.shanhe.exchange.staging.StagedLine;
import org.shanhe.exchange.staging.StagedProblem;
import org.shanhe.exchange.staging.StagedVerdict;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.project.Proposal;
import org.shanhe.project.Proposals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A list of projects (项目清单): each line becomes a proposal in the library. */
@Component
class ProposalKind implements StagedKind {

    private final JdbcClient jdbc;

    private final ProposalWords words;

    private final Proposals proposals;

    private final Clock clock;

    ProposalKind(JdbcClient jdbc, ProposalWords words, Proposals proposals, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.proposals = proposals;
        this.clock = clock;
    }

    private record Named(long line, @Nullable String partner) {
    }

    /** The organisation a line names. */
    private record Organisation(long line, @Nullable Long id, int many) {
    }

    private record Placed(long line, String name, long place, int year) {
    }

    /**
     * Whether the place is one that the account may write to, and the project that is
     * there already.
     */
    private record Standing(long line, boolean known, boolean within, @Nullable Long project) {
    }

    @Override
    public String name() {
        return "project";
    }

    @Override
    public List<StagedColumn> columns() {
        return words.columns(LocalDate.now(clock));
    }

    @Override
    public String anchor() {
        return "NAME";
    }

    @Override
    public List<StagedVerdict> judge(List<StagedLine> lines) {
        var read = read(lines);
        var standing = standing(read);
        var seen = new HashSet<String>();
        var verdicts = new ArrayList<StagedVerdict>();
        for (var one : read) {
            var problems = one.problems();
            var proposal = one.proposal();
            Long stands = null;
            if (proposal != null) {
                var there = Objects.requireNonNull(standing.get(one.line()));
                stands = there.project();
                if (!there.known() || !there.within()) {
                    problems.add(StagedProblem.at("PLACE", there.known() ? "PLACE_OUT_OF_SCOPE" : "PLACE_UNKNOWN"));
                }
                else if (!seen.add(ProposalRow.mark(proposal))) {
                    problems.add(StagedProblem.at("NAME", "LINE_TWICE"));
                }
                else if (problems.isEmpty()) {
                    var against = proposals.against(proposal);
                    if (against != null) {
                        problems.add(StagedProblem.of(null, against));
                    }
                }
            }
            verdicts.add(new StagedVerdict(one.line(), stands != null, stands, problems));
        }
        return verdicts;
    }

    @Override
    public Map<Long, Long> apply(long file, List<StagedLine> ready) {
        var wanted = new LinkedHashMap<String, Proposal>();
        var lines = new HashMap<String, Long>();
        for (var one : read(ready)) {
            var key = "project-file:%d:%d".formatted(file, one.line());
            wanted.put(key, Objects.requireNonNull(one.proposal()));
            lines.put(key, one.line());
        }
        var became = new HashMap<Long, Long>();
        proposals.proposeAll(wanted).forEach((key, id) -> became.put(Objects.requireNonNull(lines.get(key)), id));
        return became;
    }

    @Override
    public void undo(long file, List<StagedLine> done, String reason) {
        proposals.withdraw(done.stream().map(StagedLine::became).filter(Objects::nonNull).toList(), reason);
    }

    private record Read(long line, @Nullable Proposal proposal, List<StagedProblem> problems) {
    }

    private List<Read> read(List<StagedLine> lines) {
        var places = new PlaceVillages(jdbc);
        var today = LocalDate.now(clock);
        var named = lines.stream().map(line -> new Named(line.id(), line.cells().get("PARTNER"))).toList();
        var partners = Rows
            .of(jdbc.sql(Sql.of(ProposalKind.class, "partners-named"))
                .paramSource(RecordParameters.columns(Named.class, named))
                .query(Organisation.class))
            .stream()
            .collect(Collectors.toMap(Organisation::line, Function.identity()));
        return lines.stream().map(line -> {
            var row = new ProposalRow(line, words, places, today);
            var partner = partners.get(line.id());
            if (partner != null && partner.id() == null) {
                row.problems()
                    .add(StagedProblem.at("PARTNER", partner.many() > 1 ? "PARTNER_AMBIGUOUS" : "PARTNER_UNKNOWN"));
            }
            return new Read(line.id(), row.read(partner == null ? null : partner.id()), row.problems());
        }).toList();
    }

    private Map<Long, Standing> standing(List<Read> read) {
        var placed = new ArrayList<Placed>();
        for (var one : read) {
            if (one.proposal() != null) {
                var fields = one.proposal().fields();
                placed.add(new Placed(one.line(), fields.name(), fields.place(), fields.startedOn().getYear()));
            }
        }
        return Rows
            .of(jdbc.sql(Sql.of(ProposalKind.class, "projects-standing"))
                .paramSource(RecordParameters.columns(Placed.class, placed))
                .query(Standing.class))
            .stream()
            .collect(Collectors.toMap(Standing::line, Function.identity()));
    }

}
