package org.shanhe.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Streams the rows of one batch into the staging tables by COPY; rows of the three kinds
 * may come in any order. Nothing is staged unless {@link #finish} is reached.
 */
public final class IntakeWriter implements AutoCloseable {

    private static final int CHUNK = 1 << 20;

    private final long batch;

    private final SensitiveValues sensitive;

    private final FurtherFacts further;

    private final Connection connection;

    private final CopyManager copy;

    private final CopyRows households = new CopyRows("registry.intake_household");

    private final CopyRows persons = new CopyRows("registry.intake_person");

    private final CopyRows conditions = new CopyRows("registry.intake_condition");

    private final CopyRows villages = new CopyRows("registry.intake_village");

    private final CopyRows statuses = new CopyRows("registry.intake_status");

    IntakeWriter(long batch, SensitiveValues sensitive, DataSource dataSource) {
        this.batch = batch;
        this.sensitive = sensitive;
        this.further = new FurtherFacts(sensitive);
        try {
            connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            copy = new CopyManager(connection.unwrap(BaseConnection.class));
        }
        catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void household(IntakeHousehold row) {
        var out = begin(households, 32, row.row());
        out.text(row.householdNo());
        out.int8(row.village());
        out.text(row.villageGroup());
        out.name(row.status());
        out.date(row.statusSince());
        out.date(row.identifiedOn());
        out.date(row.exitedOn());
        out.text(row.standard());
        out.text(row.attribute());
        out.text(row.causeMain());
        out.texts(row.causesOther());
        out.text(row.causeText());
        out.bool(row.martyrFamily());
        out.bool(row.oneChild());
        out.bool(row.twoDaughters());
        out.bool(row.cooperative());
        out.bool(row.dangerousHouse());
        out.bool(row.safeWater());
        sealed(out, SensitiveField.PHONE, row.phone());
        out.text(row.bank());
        sealed(out, SensitiveField.BANK_ACCOUNT, row.bankAccount());
        out.text(row.formVersion());
        out.text(row.collector());
        out.date(row.collectedOn());
        out.text(row.problem());
        out.text(Phones.problem(row.phone()));
        out.json(row.more() == null ? null : row.more().toString());
        out.json(further.monitored(row.monitored()));
        end(out);
    }

    public void person(IntakePerson row) {
        var out = begin(persons, 39, row.row());
        out.text(row.householdNo());
        out.text(row.personNo());
        out.text(row.name());
        out.text(row.relation());
        out.name(row.sex());
        out.date(row.birthOn());
        out.name(row.documentKind());
        out.bytea(sensitive.encrypt(SensitiveField.DOCUMENT, row.document()));
        out.bytea(sensitive.token(SensitiveField.DOCUMENT, IdentityNumber.sameFor(row.document())));
        out.text(row.ethnicity());
        out.text(row.education());
        out.text(row.student());
        out.text(row.dropoutReason());
        health(out, row.health());
        out.text(row.labour());
        out.float8(row.workMonths());
        out.int8(row.workPlace());
        out.text(row.employer());
        out.text(row.marital());
        out.text(row.political());
        out.bool(row.activeSoldier());
        out.text(row.subsistence());
        out.bool(row.medicalInsurance());
        out.bool(row.criticalInsurance());
        out.bool(row.pensionInsurance());
        sealed(out, SensitiveField.PHONE, row.phone());
        out.name(row.lifeState());
        out.date(row.joinedOn());
        out.date(row.leftOn());
        out.text(row.problem());
        var document = DocumentFacts.of(row.document(), row.documentKind());
        out.text(document.problem());
        out.date(document.birthOn());
        out.name(document.sex());
        out.text(Phones.problem(row.phone()));
        out.json(further.person(row.more(), document));
        end(out);
    }

    public void condition(IntakeCondition row) {
        var out = begin(conditions, 22, row.row());
        out.text(row.householdNo());
        out.int2(row.year());
        out.int8(row.wageFen());
        out.int8(row.businessFen());
        out.int8(row.propertyFen());
        out.int8(row.transferFen());
        out.int8(row.businessCostFen());
        out.int2(row.members());
        out.float8(row.arableMu());
        out.float8(row.forestMu());
        out.float8(row.grasslandMu());
        out.float8(row.houseAreaM2());
        out.text(row.houseGrade());
        out.text(row.roadKind());
        out.float8(row.roadDistanceKm());
        out.bool(row.safeWater());
        out.bool(row.electricity());
        out.bool(row.sanitaryToilet());
        out.text(row.problem());
        out.json(row.more() == null ? null : row.more().toString());
        end(out);
    }

    public void village(IntakeVillage row) {
        var out = begin(villages, 6, row.row());
        out.int8(row.village());
        out.int2(row.year());
        out.json(row.facts() == null ? "{}" : row.facts().toString());
        out.text(row.problem());
        end(out);
    }

    /**
     * One step of the status history of a household to be added. Where the file tells the
     * steps they are taken, else POOR since the identification and what follows from the
     * household's row; households already known keep their history.
     */
    public void status(String householdNo, LocalDate since, PovertyStatus status, @Nullable Integer members,
            @Nullable String reason) {
        statuses.row(6);
        statuses.int8(batch);
        statuses.text(householdNo);
        statuses.date(since);
        statuses.name(status);
        statuses.int2(members);
        statuses.text(reason);
        end(statuses);
    }

    /** Stages all rows written; without it closing leaves nothing behind. */
    public void finish() {
        try {
            send(households);
            send(persons);
            send(conditions);
            send(statuses);
            send(villages);
            try (var state = connection
                .prepareStatement("update registry.batch set state = 'STAGED' where id = ? and state <> 'APPLIED'")) {
                state.setLong(1, batch);
                state.executeUpdate();
            }
            connection.commit();
        }
        catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private CopyRows begin(CopyRows out, int columns, long row) {
        out.row(columns);
        out.int8(batch);
        out.int8(row);
        return out;
    }

    private void end(CopyRows out) {
        if (out.size() >= CHUNK) {
            send(out);
        }
    }

    private void sealed(CopyRows out, SensitiveField field, @Nullable String value) {
        out.bytea(sensitive.encrypt(field, value));
        out.bytea(sensitive.token(field, value));
    }

    private void health(CopyRows out, @Nullable List<String> codes) {
        out.bytea(sensitive.encrypt(SensitiveField.HEALTH, codes == null ? null : String.join(",", codes)));
        out.byteas(codes == null ? null
                : codes.stream().map(code -> sensitive.token(SensitiveField.HEALTH, code)).toList());
    }

    private void send(CopyRows gathered) {
        if (gathered.isEmpty()) {
            return;
        }
        var full = gathered.take();
        try {
            var in = copy.copyIn(gathered.statement());
            try {
                in.writeToCopy(full.array(), 0, full.limit());
                in.endCopy();
            }
            finally {
                if (in.isActive()) {
                    in.cancelCopy();
                }
            }
        }
        catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

}
