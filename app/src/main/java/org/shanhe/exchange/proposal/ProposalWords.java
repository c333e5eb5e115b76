package org.shanhe.exchange.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.staging.StagedColumn;
import org.shanhe.exchange.staging.StagedColumns;
import org.shanhe.policy.CodeList;
import org.shanhe.policy.CodeLists;
import org.shanhe.policy.FundSource;
import org.shanhe.policy.FundSources;
import org.shanhe.policy.Libraries;
import org.springframework.stereotype.Component;

/**
 * What the packs of a day call the columns of a list of projects, and the values in them.
 */
@Component
class ProposalWords {

    /** Before the code of a fund source, where the money expected from it stands. */
    static final String BUDGET = "BUDGET_";

    private static final String VALUES = "values.yaml";

    private final CodeLists codes;

    private final FundSources sources;

    private final Libraries libraries;

    private final List<StagedColumn> written = StagedColumns.beside(ProposalWords.class, "columns.yaml");

    /**
     * The words for values that no pack lists: who proposes, kind of work, yes and no.
     */
    private final Map<String, StagedColumn> values = new LinkedHashMap<>();

    ProposalWords(CodeLists codes, FundSources sources, Libraries libraries) {
        this.codes = codes;
        this.sources = sources;
        this.libraries = libraries;
        StagedColumns.beside(ProposalWords.class, VALUES).forEach(value -> values.put(value.key(), value));
    }

    List<StagedColumn> columns(LocalDate day) {
        var columns = new ArrayList<StagedColumn>();
        for (var column : written) {
            columns.add(switch (column.key()) {
                case "ORIGIN" -> column.offering(libraries.on(day)
                    .generation(day)
                    .origins()
                    .stream()
                    .map(origin -> said("ORIGIN." + origin.name()))
                    .toList());
                case "TYPE" -> column.offering(libraries.types(day).stream().map(type -> type.zh()).toList());
                case "PURPOSE" -> column.offering(words(codes.list("PURPOSE", day)));
                case "LINKAGE" -> column.offering(words(codes.list("LINKAGE", day)));
                case "CONSTRUCTION" -> column.offering(values.keySet()
                    .stream()
                    .filter(key -> key.startsWith("CONSTRUCTION."))
                    .map(this::said)
                    .toList());
                case "TO_HOUSEHOLD", "RELOCATION" -> column.offering(List.of(said("FLAG.TRUE"), said("FLAG.FALSE")));
                default -> column;
            });
        }
        leaves(day).forEach(source -> columns.add(new StagedColumn(BUDGET + source.code(), "预算-" + source.zh() + "（万元）",
                "Budget: " + source.en() + " (10,000 yuan)", List.of(source.zh(), source.zh() + "（万元）"), false,
                List.of())));
        return columns;
    }

    /** Money is booked under the leaves of the tree alone. */
    private List<FundSource> leaves(LocalDate day) {
        var tree = sources.on(day);
        return tree.stream()
            .filter(source -> tree.stream().noneMatch(other -> source.code().equals(other.parent())))
            .toList();
    }

    /**
     * The code of a list that is meant by its words, in either language, or by itself.
     */
    @Nullable String code(String list, String words, LocalDate day) {
        var known = codes.list(list, day);
        return known.inWords(words)
            .or(() -> known.codes()
                .stream()
                .filter(code -> code.code().equalsIgnoreCase(words) || code.en().equalsIgnoreCase(words))
                .findFirst())
            .map(code -> code.code())
            .orElse(null);
    }

    @Nullable String type(String words, LocalDate day) {
        return libraries.types(day)
            .stream()
            .filter(type -> List.of(type.code(), type.zh(), type.en()).stream().anyMatch(words::equalsIgnoreCase))
            .map(type -> type.code())
            .findFirst()
            .orElse(null);
    }

    /** The value of a group, such as ORIGIN, that is meant. */
    @Nullable String value(String group, String words) {
        return values.values()
            .stream()
            .filter(value -> value.key().startsWith(group + "."))
            .filter(value -> value.key().equalsIgnoreCase(group + "." + words) || value.zh().equals(words)
                    || value.en().equalsIgnoreCase(words) || value.also().stream().anyMatch(words::equalsIgnoreCase))
            .map(value -> value.key().substring(group.length() + 1))
            .findFirst()
            .orElse(null);
    }

    private String said(String value) {
        var known = values.get(value);
        return known == null ? value : known.zh();
    }

    private static List<String> words(CodeList list) {
        return list.codes().stream().map(code -> code.zh()).toList();
    }

}
