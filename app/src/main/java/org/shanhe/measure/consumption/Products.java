package org.shanhe.measure.consumption;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The certified products of the suppliers. */
@Repository
public class Products {

    private final JdbcClient jdbc;

    private final Audit audit;

    Products(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Adds those whose code is new with their supplier; returns the id of each by code.
     */
    @Transactional
    public Map<String, Long> addAll(List<NewProduct> products) {
        var columns = RecordParameters.columns(NewProduct.class, products);
        int added = jdbc.sql(Sql.of(Products.class, "add-products")).paramSource(columns).update();
        if (added > 0) {
            audit.note("measure.product.add", "product/" + products.getFirst().code(), null,
                    "{\"added\":%d}".formatted(added));
        }
        var ids = new HashMap<String, Long>();
        jdbc.sql("select code, id from measure.product where code = any (:code) and supplier = any (:supplier)")
            .paramSource(columns)
            .query((row, n) -> ids.put(row.getString(1), row.getLong(2)))
            .list();
        return ids;
    }

    @Transactional
    Product add(NewProduct product) {
        Refused.unless(!product.validUntil().isBefore(product.validFrom()), "PERIOD_BACKWARDS");
        var known = jdbc.sql("select exists (select from measure.product where supplier = :supplier and code = :code)")
            .param("supplier", product.supplier())
            .param("code", product.code())
            .query(Boolean.class)
            .single();
        if (known) {
            throw Refused.conflict("PRODUCT_STANDS", "code", product.code());
        }
        refuseCertificateOfAnother(product);
        var id = addAll(List.of(product)).get(product.code());
        if (id == null) {
            throw Refused.notFound("SUPPLIER_UNKNOWN", "id", product.supplier());
        }
        return get(id);
    }

    @Transactional
    Product correct(long id, int version, NewProduct product, boolean offered) {
        Refused.unless(!product.validUntil().isBefore(product.validFrom()), "PERIOD_BACKWARDS");
        refuseCertificateOfAnother(product);
        var known = get(id);
        var changed = jdbc.sql("""
                update measure.product
                   set name = :name, spec = :spec, unit = :unit, price_fen = :priceFen, certificate = :certificate,
                       valid_from = :validFrom, valid_until = :validUntil, offered = :offered, version = version + 1
                 where id = :id and version = :version
                """)
            .paramSource(RecordParameters.of(product)
                .addValue("id", id)
                .addValue("version", version)
                .addValue("offered", offered))
            .update();
        if (changed == 0) {
            throw Refused.because(Refused.Kind.STALE, "PRODUCT_CHANGED", "id", id);
        }
        audit.note("measure.product.correct", "product/" + id, known.place(),
                "{\"priceFen\":%d,\"was\":%d}".formatted(product.priceFen().fen(), known.priceFen()));
        return get(id);
    }

    /** A certificate may be for several products, but of one supplier. */
    private void refuseCertificateOfAnother(NewProduct product) {
        jdbc.sql("""
                select s.name from measure.product p join measure.supplier s on s.id = p.supplier
                 where p.certificate = :certificate and p.supplier <> :supplier limit 1
                """)
            .param("certificate", product.certificate())
            .param("supplier", product.supplier())
            .query(String.class)
            .optional()
            .ifPresent(other -> {
                throw Refused.conflict("CERTIFICATE_OF_ANOTHER", "number", product.certificate(), "supplier", other);
            });
    }

    @Transactional(readOnly = true)
    public Product get(long id) {
        return some(List.of(id)).stream().findFirst().orElseThrow(() -> Refused.notFound("PRODUCT_UNKNOWN", "id", id));
    }

    @Transactional(readOnly = true)
    List<Product> some(Collection<Long> ids) {
        return Rows.of(jdbc.sql(Sql.of(Products.class, "products") + " where p.id = any (:ids) order by p.id")
            .param("ids", ids.toArray(Long[]::new))
            .query(Product.class));
    }

    @Transactional(readOnly = true)
    List<Product> list(ProductFilter filter, long after, int limit) {
        return Rows.of(jdbc
            .sql(Sql.of(Products.class, "products")
                    + """
                             where p.id > :after and p.place >= :low and p.place < :high
                               and (cast(:supplier as bigint) is null or p.supplier = :supplier)
                               and (not :sold or p.offered and s.state = 'APPROVED' and current_date between p.valid_from and p.valid_until)
                               and (cast(:words as text) is null or strpos(p.name, :words) > 0 or starts_with(p.code, :words)
                                    or strpos(s.name, :words) > 0 or starts_with(p.certificate, :words))
                             order by p.id limit :limit
                            """)
            .param("after", after)
            .param("low", filter.range().low())
            .param("high", filter.range().high())
            .param("supplier", filter.supplier())
            .param("sold", Boolean.TRUE.equals(filter.sold()))
            .param("words", filter.words())
            .param("limit", limit)
            .query(Product.class));
    }

}
