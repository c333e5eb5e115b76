package org.shanhe.measure.consumption;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The suppliers of counties and how they came to be reviewed. */
@Repository
public class Suppliers {

    private final JdbcClient jdbc;

    private final Audit audit;

    Suppliers(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** A step a supplier took. */
    public record Step(long id, SupplierState state, LocalDate takenOn, String document) {
    }

    /** Adds those whose credit code is new; returns the id of each by it. */
    @Transactional
    public Map<String, Long> addAll(List<NewSupplier> suppliers) {
        var columns = RecordParameters.columns(NewSupplier.class, suppliers);
        int added = jdbc.sql(Sql.of(Suppliers.class, "add-suppliers"))
            .paramSource(columns)
            .query(Integer.class)
            .single();
        if (added > 0) {
            audit.note("measure.supplier.add", "supplier/" + suppliers.getFirst().creditCode().value(),
                    suppliers.getFirst().place(), "{\"added\":%d}".formatted(added));
        }
        var ids = new HashMap<String, Long>();
        jdbc.sql("select credit_code, id from measure.supplier where credit_code = any (:creditCode)")
            .paramSource(columns)
            .query((row, n) -> ids.put(row.getString(1), row.getLong(2)))
            .list();
        return ids;
    }

    /** One that nobody has entered before. */
    @Transactional
    Supplier apply(NewSupplier supplier) {
        Refused.unless(supplier.place() % 1_000_000 == 0, "SUPPLIER_NOT_OF_COUNTY");
        if (jdbc.sql("select exists (select from measure.supplier where credit_code = :code)")
            .param("code", supplier.creditCode().value())
            .query(Boolean.class)
            .single()) {
            throw Refused.conflict("SUPPLIER_STANDS", "code", supplier.creditCode().value());
        }
        var id = addAll(List.of(supplier)).get(supplier.creditCode().value());
        if (id == null) {
            // it stands in a county that the reader does not see
            throw Refused.conflict("SUPPLIER_STANDS", "code", supplier.creditCode().value());
        }
        return get(id);
    }

    @Transactional(readOnly = true)
    public Supplier get(long id) {
        return jdbc.sql(Sql.of(Suppliers.class, "suppliers") + " where s.id = :id")
            .param("id", id)
            .query(Supplier.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("SUPPLIER_UNKNOWN", "id", id));
    }

    @Transactional(readOnly = true)
    List<Supplier> list(SupplierFilter filter, long after, int limit) {
        return Rows.of(jdbc
            .sql(Sql.of(Suppliers.class, "suppliers")
                    + """
                             where s.id > :after and s.place >= :low and s.place < :high
                               and (cast(:state as text) is null or s.state = :state)
                               and (cast(:words as text) is null or strpos(s.name, :words) > 0 or starts_with(s.credit_code, :words))
                             order by s.id limit :limit
                            """)
            .param("after", after)
            .param("low", filter.range().low())
            .param("high", filter.range().high())
            .param("state", filter.state() == null ? null : filter.state().name())
            .param("words", filter.words())
            .param("limit", limit)
            .query(Supplier.class));
    }

    @Transactional(readOnly = true)
    List<Step> steps(long supplier) {
        return Rows.of(jdbc.sql("""
                select id, state, taken_on, document from measure.supplier_step where supplier = :supplier order by id
                """).param("supplier", supplier).query(Step.class));
    }

    /**
     * @param version the supplier's as the person saw it
     */
    @Transactional
    Supplier take(long id, SupplierState state, LocalDate on, String document, @Nullable Integer version) {
        var known = get(id);
        if (!known.state().next().contains(state)) {
            throw Refused.conflict("SUPPLIER_STEP_OUT_OF_ORDER", "from", known.state(), "to", state);
        }
        Refused.unless(!on.isBefore(known.since()), "SUPPLIER_STEP_TOO_EARLY", "last", known.since());
        var taken = jdbc.sql(Sql.of(Suppliers.class, "take-supplier-step"))
            .param("id", id)
            .param("from", known.state().name())
            .param("version", version)
            .param("state", state.name())
            .param("on", on)
            .param("document", document)
            .update();
        if (taken == 0) {
            throw Refused.because(Refused.Kind.STALE, "SUPPLIER_CHANGED", "id", id);
        }
        audit.note("measure.supplier.step", "supplier/" + id, known.place(), "{\"state\":\"%s\"}".formatted(state));
        return get(id);
    }

    /** Recommended and approved at once, as a register that is taken over has them. */
    @Transactional
    public void approveAll(List<Long> suppliers, LocalDate on, String document) {
        jdbc.sql(Sql.of(Suppliers.class, "approve-suppliers"))
            .param("ids", suppliers.toArray(Long[]::new))
            .param("on", on)
            .param("document", document)
            .update();
    }

}
