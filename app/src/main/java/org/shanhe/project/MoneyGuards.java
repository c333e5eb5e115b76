package org.shanhe.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.ledger.MoneyGuard;
import org.shanhe.policy.FundSources;
import org.shanhe.policy.Libraries;
import org.shanhe.policy.Library;
import org.shanhe.policy.MoneyRule;
import org.shanhe.policy.MoneyRule.Kind;
import org.shanhe.policy.ProjectType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is held against money before it is committed to projects or paid from them: the
 * project stands in the library, nothing on the negative list, management fees under
 * their cap (无项目不安排资金、负面清单、管理费上限); the share of industry is only warned of.
 */
@Component
class MoneyGuards implements MoneyGuard {

    private final JdbcClient jdbc;

    private final Libraries libraries;

    private final FundSources sources;

    MoneyGuards(JdbcClient jdbc, Libraries libraries, FundSources sources) {
        this.jdbc = jdbc;
        this.libraries = libraries;
        this.sources = sources;
    }

    /** Money meant for a project from a source. */
    record Meant(long project, String source, long amountFen) {
    }

    /** A share that falls short of what the year asks for. */
    record Warning(String rule, String zh, String en, long allFen, long industryFen, int least) {
    }

    private record Known(long id, String name, @Nullable String content, @Nullable String type, String stage) {
    }

    private record Sums(long allFen, long typedFen, long grantedFen) {
    }

    /** Refuses with the rule that stands against it. */
    void check(List<Meant> meant, long place, LocalDate on) {
        var rules = libraries.money(on);
        var projects = projects(meant);
        stands(projects, on);
        var fees = types(on, ProjectType::fee);
        var feeProjects = projects.stream()
            .filter(project -> fees.contains(String.valueOf(project.type())))
            .map(Known::id)
            .toList();
        for (var rule : rules) {
            if (rule.kind() == Kind.FEE_CAP && rule.source() != null && rule.perMille() != null) {
                cap(rule, rule.source(), rule.perMille(), meant, feeProjects, place, on);
            }
        }
    }

    @Override
    @Transactional(readOnly = true)
    public void check(List<Long> ids, List<Long> accounts, LocalDate on) {
        var known = Rows.of(jdbc.sql(
                "select id, name, content, type, stage from project.project where id = any (:ids) or account = any (:accounts)")
            .param("ids", ids.toArray(Long[]::new))
            .param("accounts", accounts.toArray(Long[]::new))
            .query(Known.class));
        stands(known, on);
    }

    private void stands(List<Known> projects, LocalDate on) {
        var library = libraries.on(on);
        var rules = libraries.money(on);
        for (var project : projects) {
            if (!library.find(project.stage()).map(Library.Stage::funded).orElse(false)) {
                throw Refused.conflict("PROJECT_NOT_IN_LIBRARY", "name", project.name(), "stage", project.stage());
            }
            negative(project, rules);
        }
    }

    /** Which shares of industry of the year are not reached by what is issued. */
    @Transactional(readOnly = true)
    public List<Warning> warnings(long place, LocalDate on) {
        var warnings = new ArrayList<Warning>();
        for (var rule : libraries.money(on)) {
            if (rule.kind() == Kind.INDUSTRY_SHARE && rule.source() != null && rule.perMille() != null) {
                var sums = sums(rule.source(), types(on, ProjectType::industry), place, on);
                if (sums.allFen() > 0 && sums.typedFen() * 1000 < sums.allFen() * rule.perMille()) {
                    warnings.add(new Warning(rule.code(), rule.zh(), rule.en(), sums.allFen(), sums.typedFen(),
                            rule.perMille()));
                }
            }
        }
        return warnings;
    }

    private static void negative(Known project, List<MoneyRule> rules) {
        var text = project.name() + " " + project.content();
        for (var rule : rules) {
            if (rule.kind() == Kind.NEGATIVE && rule.words().stream().anyMatch(text::contains)) {
                throw Refused.conflict("NEGATIVE_LIST", "name", project.name(), "rule", rule.zh(), "code",
                        rule.code().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void cap(MoneyRule rule, String source, int perMille, List<Meant> meant, List<Long> feeProjects, long place,
            LocalDate on) {
        var leaves = sources.under(source, on);
        long more = meant.stream()
            .filter(line -> leaves.contains(line.source()) && feeProjects.contains(line.project()))
            .mapToLong(Meant::amountFen)
            .sum();
        if (more == 0) {
            return;
        }
        var sums = sums(source, types(on, ProjectType::fee), place, on);
        long most = sums.grantedFen() * perMille / 1000;
        if (sums.typedFen() + more > most) {
            throw Refused.conflict("FEE_CAP_EXCEEDED", "rule", rule.zh(), "most", new Money(most).inYuan(), "asked",
                    new Money(sums.typedFen() + more).inYuan());
        }
    }

    private Set<String> types(LocalDate on, Predicate<ProjectType> which) {
        return libraries.types(on).stream().filter(which).map(ProjectType::code).collect(Collectors.toSet());
    }

    private List<Known> projects(List<Meant> meant) {
        var ids = meant.stream().map(Meant::project).distinct().toArray(Long[]::new);
        var known = Rows.of(jdbc.sql("select id, name, content, type, stage from project.project where id = any (:ids)")
            .param("ids", ids)
            .query(Known.class));
        if (known.size() < ids.length) {
            throw Refused.notFound("PROJECT_UNKNOWN", "id", "");
        }
        return known;
    }

    private Sums sums(String source, Set<String> types, long place, LocalDate on) {
        long county = place / 1_000_000 * 1_000_000;
        var range = PlaceRange.of(place % 1_000_000 == 0 ? place : county);
        return jdbc.sql(Sql.of(MoneyGuards.class, "money-shares"))
            .param("sources", sources.under(source, on).toArray(String[]::new))
            .param("types", types.toArray(String[]::new))
            .param("low", range.low())
            .param("high", range.high())
            .param("year", on.getYear())
            .query(Sums.class)
            .single();
    }

}
