package org.shanhe.measure.consumption;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.dhatim.fastexcel.Workbook;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Money;
import org.shanhe.policy.Malls;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of consumption assistance and its statistics as workbooks (导出). */
@Component
class ConsumptionWorkbook {

    private static final int PORTION = 1_000;

    private final Suppliers suppliers;

    private final Products products;

    private final OrderLists orders;

    private final Malls malls;

    private final SheetWords words;

    private final Audit audit;

    ConsumptionWorkbook(Suppliers suppliers, Products products, OrderLists orders, Malls malls, SheetWords words,
            Audit audit) {
        this.suppliers = suppliers;
        this.products = products;
        this.orders = orders;
        this.malls = malls;
        this.words = words;
        this.audit = audit;
    }

    static OutputStream to(HttpServletResponse response, String name) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"");
        return response.getOutputStream();
    }

    @Transactional
    public void suppliers(SupplierFilter filter, Locale locale, OutputStream out) {
        audit.note("measure.supplier.export", "suppliers", null, null);
        try (var book = new Workbook(out, "Shanhe", null)) {
            var sheet = words.sheet(book, locale, "suppliers",
                    List.of("county", "supplier", "creditCode", "contact", "state", "since", "products"));
            each(after -> suppliers.list(filter, after, PORTION), 0, Supplier::id,
                    one -> sheet.row(one.placeName(), one.name(), one.creditCode(), one.contact(),
                            sheet.say("state." + one.state()), one.since(), one.products()));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional
    public void products(ProductFilter filter, Locale locale, OutputStream out) {
        audit.note("measure.product.export", "products", null, null);
        try (var book = new Workbook(out, "Shanhe", null)) {
            var sheet = words.sheet(book, locale, "products", List.of("county", "supplier", "code", "product", "spec",
                    "unit", "price", "certificate", "validFrom", "validUntil", "sold"));
            each(after -> products.list(filter, after, PORTION), 0, Product::id,
                    one -> sheet.row(one.placeName(), one.supplierName(), one.code(), one.name(), one.spec(),
                            one.unit(), new Money(one.priceFen()), one.certificate(), one.validFrom(), one.validUntil(),
                            sheet.say(one.sold() ? "yes" : "no")));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional
    public void orders(OrderFilter filter, Locale locale, OutputStream out) {
        audit.note("measure.order.export", "orders", null, null);
        var names = platforms(locale);
        try (var book = new Workbook(out, "Shanhe", null)) {
            var sheet = words.sheet(book, locale, "orders", List.of("orderNo", "platform", "mode", "class", "buyer",
                    "partner", "supplier", "county", "orderedOn", "state", "countedOn", "amount", "back"));
            each(before -> orders.rows(filter, before, PORTION), Long.MAX_VALUE, OrderRow::id,
                    one -> sheet.row(one.orderNo(), names.getOrDefault(one.platform(), one.platform()),
                            sheet.say("mode." + one.mode()), sheet.say("class." + one.buyerClass()), one.buyer(),
                            one.partnerName(), one.supplierName(), one.placeName(), one.orderedOn(),
                            sheet.say("order." + one.state()), one.countedOn(), new Money(one.fen()),
                            new Money(one.backFen())));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sheet a dimension: bought and sold with help apart, never added up. */
    @Transactional
    public void report(OrderFilter filter, Locale locale, OutputStream out) {
        audit.note("measure.order.export", "report", null, null);
        var names = platforms(locale);
        var parts = orders.parts(filter);
        try (var book = new Workbook(out, "Shanhe", null)) {
            for (var dimension : List.of("ALL", "PARTNER", "COUNTY", "MONTH", "CLASS", "PLATFORM")) {
                var sheet = words.sheet(book, locale, "by." + dimension,
                        List.of("by." + dimension, "mode", "orders", "amount", "back", "open"));
                for (var part : parts) {
                    if (part.dimension().equals(dimension)) {
                        var key = part.key() == null ? "" : part.key();
                        var name = switch (dimension) {
                            case "ALL" -> sheet.say("all");
                            case "CLASS" -> sheet.say("class." + key);
                            case "PLATFORM" -> names.getOrDefault(key, key);
                            default -> part.name() == null ? key : part.name();
                        };
                        sheet.row(name, sheet.say("mode." + part.mode()), part.orders(), new Money(part.fen()),
                                new Money(part.backFen()), new Money(part.openFen()));
                    }
                }
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> platforms(Locale locale) {
        var names = new HashMap<String, String>();
        malls.on(LocalDate.now())
            .forEach(mall -> names.put(mall.platform(), locale.getLanguage().equals("en") ? mall.en() : mall.zh()));
        return names;
    }

    private static <R> void each(LongFunction<List<R>> read, long first, ToLongFunction<R> id, Consumer<R> write) {
        long at = first;
        List<R> portion;
        do {
            portion = read.apply(at);
            for (var row : portion) {
                write.accept(row);
                at = id.applyAsLong(row);
            }
        }
        while (portion.size() == PORTION);
    }

}
