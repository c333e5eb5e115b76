package org.shanhe.measure.consumption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.shanhe.partner.CreditCode;
import org.shanhe.partner.NewPartner;
import org.shanhe.partner.PartnerKind;
import org.shanhe.partner.Partners;
import org.springframework.context.ApplicationContext;

/** A supplier with two products and two partners who may buy them, for tests. */
public final class Trade {

    public static final long COUNTY = 540629000000L;

    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 50_000_000));

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public final String name = "T" + NEXT.incrementAndGet();

    public final long supplier;

    public final String code = creditCode(NEXT.incrementAndGet());

    public final long meat;

    public final long tea;

    public final long ours;

    public final long theirs;

    private final ApplicationContext context;

    public Trade(ApplicationContext context) {
        this.context = context;
        var ids = Scope.system().call(this::settle);
        supplier = ids.get(0);
        meat = ids.get(1);
        tea = ids.get(2);
        ours = ids.get(3);
        theirs = ids.get(4);
    }

    private List<Long> settle() {
        var suppliers = context.getBean(Suppliers.class);
        var id = suppliers
            .addAll(List
                .of(new NewSupplier(COUNTY, name + "合作社", new CreditCode(code), null, LocalDate.of(2018, 1, 2), "申请表")))
            .get(code);
        suppliers.approveAll(List.of(id), LocalDate.of(2018, 1, 3), "推荐函");
        var products = context.getBean(Products.class);
        var codes = products.addAll(List.of(product(id, "M" + name, "牦牛肉", 12_850), product(id, "C" + name, "茶", 999)));
        var partners = context.getBean(Partners.class)
            .addAll(List.of(new NewPartner(name + "甲公司", name + "甲", PartnerKind.SUBSIDIARY, null, null),
                    new NewPartner(name + "乙公司", name + "乙", PartnerKind.SUBSIDIARY, null, null)));
        return List.of(id, codes.get("M" + name), codes.get("C" + name), partners.get(name + "甲公司"),
                partners.get(name + "乙公司"));
    }

    private static NewProduct product(long supplier, String code, String name, long fen) {
        return new NewProduct(supplier, code, name, "500克", "袋", new Money(fen), "证" + code, LocalDate.of(2018, 1, 1),
                LocalDate.of(2099, 12, 31));
    }

    public Scope unit(long partner) {
        return new Scope(7, List.of(PlaceRange.of(COUNTY)), Set.of(partner));
    }

    public OrderRow order(long partner, TradeMode mode, String key) {
        return unit(partner).call(() -> context.getBean(Ordering.class)
            .place(key,
                    new Ordering.Wish(partner, mode, BuyerClass.CANTEEN, name + "食堂", List
                        .of(new Ordering.Item(meat, BigDecimal.valueOf(3)), new Ordering.Item(tea, BigDecimal.TEN)),
                            3 * 12_850 + 10 * 999)));
    }

    /** A credit code whose check character holds. */
    public static String creditCode(int number) {
        var body = "91540629MA%07d".formatted(number % 10_000_000);
        int sum = 0;
        for (int i = 0, weight = 1; i < 17; i++, weight = weight * 3 % 31) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }

}
