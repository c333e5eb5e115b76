package org.shanhe.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shanhe.exchange.sheet.SheetRow;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.registry.Intake;
import org.shanhe.registry.IntakeWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * Reads an uploaded register row by row, checks it and stages it, so that it can be
 * looked at before it is applied (读取与校验). Reading again forgets the reading before.
 */
@Component
class ImportReading {

    private static final Logger log = LoggerFactory.getLogger(ImportReading.class);

    private static final int STATED = 5000;

    private final Imports imports;

    private final Uploads uploads;

    private final Intake intake;

    private final CrossChecks cross;

    private final RegisterCodes codes;

    private final Database database;

    private final Columns columns = Columns.load();

    private final Map<String, Check> checks = Check.load();

    /** The database as one collaborator: statements and the transactions around them. */
    @Component
    record Database(JdbcClient jdbc, TransactionTemplate transaction) {
    }

    ImportReading(Imports imports, Uploads uploads, Intake intake, CrossChecks cross, RegisterCodes codes,
            Database database) {
        this.imports = imports;
        this.uploads = uploads;
        this.intake = intake;
        this.cross = cross;
        this.codes = codes;
        this.database = database;
    }

    /** Runs in the uploader's scope; how it ended stands in the import. */
    void read(long id) {
        var before = imports.find(id).orElse(null);
        if (before == null) {
            return;
        }
        try {
            if (before.batch() != null) {
                intake.discard(before.batch());
            }
            long batch = intake.open(before.fileName());
            imports.begin(id, batch);
            read(id, batch, new EthnicQuestion(before.ethnicCodes()));
        }
        catch (Refused refused) {
            imports.refuse(id, ImportState.REFUSED, refused.code(), refused.details());
        }
        catch (IOException | RuntimeException e) {
            log.error("import {} could not be read", id, e);
            imports.refuse(id, ImportState.FAILED, "IMPORT_FAILED", Map.of("id", id));
        }
    }

    private void read(long id, long batch, EthnicQuestion ethnic) throws IOException {
        try (var tables = Tables.open(columns, uploads, id, imports.files(id)); var writer = intake.writer(batch)) {
            imports.sheets(id, tables.sheets());
            var findings = new Findings(id, database.jdbc(), database.transaction());
            var progress = new Progress(imports, id, tables.size());
            var villages = new PlaceVillages(database.jdbc());
            var known = SingletonSupplier.of(this::known);
            for (var table : tables.all()) {
                var cells = new Cells(table.header(), checks, codes.codes(), findings);
                var kind = table.header().kind();
                var further = new FurtherCells(cells, columns.of(kind));
                var village = new VillageCells(cells, villages, Scope.current());
                switch (kind) {
                    case HOUSEHOLD -> households(id, table, new HouseholdRows(cells, further, village, known), cells,
                            writer, progress);
                    case PERSON -> {
                        ethnic.header(table.header().names()[Field.ETHNICITY.ordinal()]);
                        var rows = new PersonRows(cells, further, ethnic, codes.sexOfRelation());
                        stream(table, cells, () -> writer.person(rows.person()), progress);
                    }
                    case VILLAGE -> {
                        var rows = new VillageRows(cells, further, village);
                        stream(table, cells, () -> writer.village(rows.read()), progress);
                    }
                    case CERTIFICATE -> {
                        var rows = new CertificateRows(cells);
                        stream(table, cells, rows::read, progress);
                        rows.each(writer::person);
                    }
                }
                progress.sheetDone();
            }
            if (!ethnic.open().isEmpty()) {
                imports.ask(id,
                        Map.of("code", "ETHNIC_CODES", "numbers", ethnic.open(), "options", EthnicCodes.values()));
                return;
            }
            findings.finish();
            writer.finish();
        }
        imports.settle(id, ImportState.READY, cross.run(id, batch));
    }

    private Set<String> known() {
        var numbers = database.transaction()
            .execute(_ -> Set.copyOf(
                    Rows.of(database.jdbc().sql("select household_no from registry.household").query(String.class))));
        return numbers == null ? Set.of() : numbers;
    }

    private void households(long id, Tables.Table table, HouseholdRows rows, Cells cells, IntakeWriter writer,
            Progress progress) throws IOException {
        var stated = new ArrayList<HouseholdRows.Stated>();
        stream(table, cells, () -> {
            var row = rows.read();
            writer.household(row.household());
            if (row.condition() != null) {
                writer.condition(row.condition());
            }
            if (row.stated().householdNo() != null
                    && (row.stated().members() != null || row.stated().headName() != null)) {
                stated.add(row.stated());
            }
            if (stated.size() >= STATED) {
                keep(id, stated);
            }
        }, progress);
        keep(id, stated);
    }

    private static void stream(Tables.Table table, Cells cells, Runnable each, Progress progress) throws IOException {
        var span = new int[2];
        var merged = table.file().read(table.sheet().index(), (SheetRow row) -> {
            if (table.data(row, span[0] == 0)) {
                span[0] = span[0] == 0 ? row.number() : span[0];
                span[1] = row.number();
                cells.start(row, RowNumber.of(table.sheet().sheet(), row.number()));
                each.run();
            }
            return true;
        }, progress::read);
        Refused.unless(span[0] > 0, "IMPORT_NO_ROWS", "sheet", table.sheet().name());
        table.merged(merged, span[0], span[1]);
    }

    private void keep(long id, List<HouseholdRows.Stated> stated) {
        database.transaction()
            .executeWithoutResult(_ -> database.jdbc()
                .sql("""
                        insert into exchange.stated (import, row, household_no, members, head_name)
                        select :import, s.* from unnest(:row, :householdNo, :members, :headName) s
                        """)
                .paramSource(RecordParameters.columns(HouseholdRows.Stated.class, stated).addValue("import", id))
                .update());
        stated.clear();
    }

}
