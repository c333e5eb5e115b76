package org.shanhe.measure.consumption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.policy.Malls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders from the catalogue at the prices it shows (下单). */
@Service
public class Ordering {

    private final JdbcClient jdbc;

    private final Products products;

    private final Orders orders;

    private final OrderIntake intake;

    private final Malls malls;

    Ordering(JdbcClient jdbc, Products products, Orders orders, OrderIntake intake, Malls malls) {
        this.jdbc = jdbc;
        this.products = products;
        this.orders = orders;
        this.intake = intake;
        this.malls = malls;
    }

    /** Something of the catalogue. */
    public record Item(long product, BigDecimal quantity) {
    }

    /**
     * What somebody orders.
     *
     * @param partner who buys, or who helps to sell
     * @param seenFen what it came to on the screen
     */
    public record Wish(long partner, TradeMode mode, BuyerClass buyerClass, String buyer, List<Item> items,
            long seenFen) {
    }

    /**
     * @param key of the request: sent again after a lost answer it is the same order
     */
    @Transactional
    public OrderRow place(String key, Wish wish) {
        var unique = "account:" + Scope.current().account() + ":" + key;
        var known = jdbc.sql("select id from measure.goods_order where key = :key")
            .param("key", unique)
            .query(Long.class)
            .optional();
        if (known.isPresent()) {
            return orders.get(known.get());
        }
        var today = LocalDate.now();
        var number = jdbc.sql(
                "select 'XF' || to_char(current_date, 'YYYYMMDD') || lpad(cast(nextval('measure.goods_number') as text), 6, '0')")
            .query(String.class)
            .single();
        var lines = lines(wish, number, today);
        long sum = lines.stream().mapToLong(line -> line.amountFen().fen()).sum();
        if (sum != wish.seenFen) {
            throw Refused.conflict("ORDER_PRICE_CHANGED", "now", new Money(sum).inYuan());
        }
        var supplier = products.get(wish.items.getFirst().product).supplier();
        intake.take(
                null, List.of(new NewOrder(unique, Malls.HERE, number, wish.mode, wish.buyerClass, wish.buyer,
                        wish.partner, supplier, today, String.join(" ", malls.get(Malls.HERE, today).needs()))),
                lines, List.of());
        return orders.get(jdbc.sql("select id from measure.goods_order where key = :key")
            .param("key", unique)
            .query(Long.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("SUPPLIER_UNKNOWN", "id", supplier)));
    }

    private List<NewLine> lines(Wish wish, String number, LocalDate today) {
        var found = products.some(wish.items.stream().map(Item::product).toList())
            .stream()
            .collect(Collectors.toMap(Product::id, Function.identity()));
        Refused.unless(found.values().stream().map(Product::supplier).distinct().count() <= 1,
                "ORDER_OF_TWO_SUPPLIERS");
        var lines = new ArrayList<NewLine>();
        for (var item : wish.items) {
            var product = found.get(item.product);
            if (product == null) {
                throw Refused.notFound("PRODUCT_UNKNOWN", "id", item.product);
            }
            if (!product.sold()) {
                throw Refused.conflict("PRODUCT_NOT_SOLD", "name", product.name());
            }
            lines.add(new NewLine(Malls.HERE, number, Integer.toString(lines.size() + 1), product.id(), product.name(),
                    product.unit(), item.quantity,
                    new Money(item.quantity.multiply(BigDecimal.valueOf(product.priceFen()))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()),
                    today, null, null));
        }
        return lines;
    }

}
