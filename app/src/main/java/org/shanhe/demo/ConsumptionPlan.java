package org.shanhe.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.shanhe.kernel.Money;
import org.shanhe.measure.consumption.BuyerClass;
import org.shanhe.measure.consumption.NewProduct;
import org.shanhe.measure.consumption.NewSupplier;
import org.shanhe.partner.CreditCode;

/**
 * What the suppliers of the nine counties offer, and the orders whose sums are the
 * review's: 252 million yuan of produce, by quarter since the mall opened.
 */
final class ConsumptionPlan {

    static final int SUPPLIERS = 3;

    private static final LocalDate OPENED = LocalDate.of(2017, 9, 1);

    private static final long WHOLE = 25_200_000_000L;

    private static final long[] QUARTERS = { 4, 5, 6, 8, 8, 9, 10, 12, 11, 13, 15, 18 };

    private static final long[] ALIKE = { 12, 9, 8, 14, 15, 10, 12, 12, 8 };

    /** Orders of one county in one quarter, by who buys. */
    private static final BuyerClass[] BUYERS = { BuyerClass.UNION, BuyerClass.CANTEEN, BuyerClass.UNIT,
            BuyerClass.UNION, BuyerClass.CANTEEN, BuyerClass.PERSON };

    private static final int FIRST_YEAR = 2018;

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final Words words;

    private final Map<Long, String> countyNames;

    ConsumptionPlan(Words words, Map<Long, String> countyNames) {
        this.words = words;
        this.countyNames = countyNames;
    }

    /** An order of one line: what was paid is the document's, the quantity follows. */
    record Planned(County county, int nth, BuyerClass buyer, LocalDate paidOn, long fen, String code, String goods,
            String unit, BigDecimal quantity) {

        int supplier() {
            return nth % SUPPLIERS;
        }

    }

    List<NewSupplier> suppliers() {
        var suppliers = new ArrayList<NewSupplier>();
        for (var county : County.values()) {
            for (int i = 0; i < SUPPLIERS; i++) {
                suppliers.add(new NewSupplier(county.code(),
                        words.phrase("supplier." + i, Known.in(countyNames, county.code())), code(county, i),
                        words.phrase("supplier.contact"), OPENED,
                        words.phrase("supplier.document", suppliers.size() + 1)));
            }
        }
        return suppliers;
    }

    /** Each supplier offers one of its county's goods. */
    List<NewProduct> products(Map<String, Long> suppliers) {
        var products = new ArrayList<NewProduct>();
        for (var county : County.values()) {
            var goods = goods(county);
            for (int i = 0; i < goods.size(); i++) {
                var row = goods.get(i);
                products.add(new NewProduct(Known.in(suppliers, code(county, i).value()), productCode(county, row),
                        row.getField("goods"), row.getField("spec"), row.getField("unit"), price(row),
                        words.phrase("goods.certificate", products.size() + 1), OPENED, LocalDate.of(2035, 12, 31)));
            }
        }
        return products;
    }

    List<Planned> orders() {
        var dice = Dice.of(21, 1);
        var quarters = Shares.of(WHOLE, QUARTERS);
        var planned = new ArrayList<Planned>();
        for (int quarter = 0; quarter < quarters.length; quarter++) {
            var counties = Shares.of(quarters[quarter], ALIKE);
            var on = LocalDate.of(FIRST_YEAR + quarter / 4, 3 * (quarter % 4) + 3, 28);
            for (var county : County.values()) {
                var weights = new long[BUYERS.length];
                Arrays.setAll(weights, i -> dice.between(BUYERS[i] == BuyerClass.PERSON ? 3 : 20, 40));
                var shares = Shares.eachAtLeastOne(counties[county.ordinal()], weights);
                for (int i = 0; i < shares.length; i++) {
                    planned.add(order(county, i, on, shares[i]));
                }
            }
        }
        return planned;
    }

    private static Planned order(County county, int nth, LocalDate on, long fen) {
        var row = goods(county).get(nth % SUPPLIERS);
        var quantity = BigDecimal.valueOf(fen)
            .divide(BigDecimal.valueOf(price(row).fen()), 0, RoundingMode.HALF_UP)
            .max(BigDecimal.ONE);
        return new Planned(county, nth, BUYERS[nth], on, fen, productCode(county, row), row.getField("goods"),
                row.getField("unit"), quantity);
    }

    static List<NamedCsvRecord> goods(County county) {
        return Words.rows("goods").stream().filter(row -> row.getField("county").equals(county.name())).toList();
    }

    static String productCode(County county, NamedCsvRecord row) {
        return county.number + "-" + row.getField("code");
    }

    static Money price(NamedCsvRecord row) {
        return new Money(new BigDecimal(row.getField("yuan")).movePointRight(2).longValueExact());
    }

    /** A fictional code whose check character holds. */
    static CreditCode code(County county, int nth) {
        var body = "92%dMA0000%03d".formatted(county.number, 990 + nth);
        int sum = 0;
        for (int i = 0, weight = 1; i < 17; i++, weight = weight * 3 % 31) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
        }
        return new CreditCode(body + ALPHABET.charAt((31 - sum % 31) % 31));
    }

}
