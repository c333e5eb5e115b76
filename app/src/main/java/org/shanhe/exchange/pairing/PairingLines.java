package org.shanhe.exchange.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.PlaceVillages;
import org.shanhe.exchange.sheet.NamedColumns;
import org.shanhe.exchange.staging.StagedColumn;
import org.shanhe.exchange.staging.StagedColumns;
import org.shanhe.exchange.staging.StagedKind;
import org.shanhe.exchange.staging.StagedLine;
import org.shanhe.exchange.staging.StagedVerdict;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.partner.NewPairing;
import org.shanhe.partner.PairingBatch;
import org.shanhe.partner.PairingBatch.Standing;
import org.shanhe.partner.PairingKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A list of pairings of any kind (结对清单): each line begins one. */
@Component
class PairingLines implements StagedKind {

    private final JdbcClient jdbc;

    private final PairingBatch pairings;

    private final List<StagedColumn> columns;

    PairingLines(JdbcClient jdbc, PairingBatch pairings) {
        this.jdbc = jdbc;
        this.pairings = pairings;
        var kinds = NamedColumns.of(PairingKind.class, PairingLines.class, "kinds.yaml");
        var offered = Arrays.stream(PairingKind.values()).map(kinds::name).toList();
        columns = StagedColumns.beside(PairingLines.class, "columns.yaml")
            .stream()
            .map(column -> column.key().equals("KIND") ? column.offering(offered) : column)
            .toList();
    }

    private record Read(PairingRow row, @Nullable NewPairing wanted) {
    }

    @Override
    public String name() {
        return "pairing";
    }

    @Override
    public List<StagedColumn> columns() {
        return columns;
    }

    @Override
    public String anchor() {
        return "PARTNER";
    }

    @Override
    public List<StagedVerdict> judge(List<StagedLine> lines) {
        var read = read(lines);
        var free = read.stream().filter(one -> one.wanted() != null).toList();
        var wanted = free.stream().map(Read::wanted).filter(Objects::nonNull).toList();
        var standing = pairings.standing(wanted)
            .stream()
            .collect(Collectors.toMap(found -> free.get(found.row() - 1).row().line(), Function.identity()));
        return read.stream().map(one -> verdict(one, standing.get(one.row().line()))).toList();
    }

    private static StagedVerdict verdict(Read read, @Nullable Standing standing) {
        var row = read.row();
        boolean known = standing != null && standing.same();
        if (standing != null && !known) {
            row.wrong("PARTNER",
                    standing.listed() ? "LIST_TAKEN" : standing.pairing() == null ? "LINE_TWICE" : "PAIRING_STANDS",
                    details(row, standing));
        }
        else if (standing == null && read.wanted() != null && read.wanted().reason() == null) {
            row.wrong("REASON", "MISSING");
        }
        return new StagedVerdict(row.line(), known, standing == null ? null : standing.pairing(), row.problems());
    }

    private static Map<String, Object> details(PairingRow row, Standing standing) {
        return Map.of("list", Objects.requireNonNullElse(row.said("LIST"), ""), "since",
                standing.since() == null ? "" : standing.since().toString());
    }

    @Override
    public Map<Long, Long> apply(long file, List<StagedLine> ready) {
        var wanted = new LinkedHashMap<String, NewPairing>();
        var lines = new HashMap<String, Long>();
        for (var one : read(ready)) {
            var key = "pairing-file:%d:%d".formatted(file, one.row().row());
            wanted.put(key, Objects.requireNonNull(one.wanted()));
            lines.put(key, one.row().line());
        }
        var became = new HashMap<Long, Long>();
        pairings.begin(wanted).forEach((key, id) -> became.put(Objects.requireNonNull(lines.get(key)), id));
        return became;
    }

    @Override
    public void undo(long file, List<StagedLine> done, String reason) {
        pairings.withdraw(done.stream().map(StagedLine::became).filter(Objects::nonNull).toList(), reason);
    }

    private List<Read> read(List<StagedLine> lines) {
        var places = new PlaceVillages(jdbc);
        var rows = lines.stream().map(line -> new PairingRow(line, columns, places)).toList();
        var meant = Rows
            .of(jdbc.sql(Sql.of(PairingLines.class, "pairings-meant"))
                .paramSource(
                        RecordParameters.columns(PairingRow.Named.class, rows.stream().map(PairingRow::named).toList()))
                .query(PairingRow.Meant.class))
            .stream()
            .collect(Collectors.toMap(PairingRow.Meant::line, Function.identity()));
        var read = new ArrayList<Read>();
        rows.forEach(row -> read.add(new Read(row, row.wanted(Objects.requireNonNull(meant.get(row.line()))))));
        return read;
    }

}
