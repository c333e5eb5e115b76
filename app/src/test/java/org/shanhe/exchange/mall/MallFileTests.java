package org.shanhe.exchange.mall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.measure.consumption.Trade;
import org.shanhe.measure.consumption.TradeMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class MallFileTests {

    static final String HEAD = "订单编号,采购单位,采购类型,采购方式,供应商名称,统一社会信用代码,商品名称,数量,实付金额（元）,币种,下单时间,完成时间,订单状态\n";

    @Autowired
    ApplicationContext context;

    @Autowired
    MallImport malls;

    @Autowired
    MallFiles files;

    @Autowired
    MallNames names;

    @Autowired
    MallWorkbook workbook;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Trade trade;

    @BeforeEach
    void open() {
        trade = new Trade(context);
    }

    @Test
    void theSameExportTwiceCountsOnce() {
        var text = HEAD + order(1, "牦牛肉", "1,234.50元", "已评价") + order(1, "茶", "0.01万元", "已评价")
                + order(2, "茶", "66", "待收货");
        var first = accept(receive(text));
        assertThat(first.fresh()).isEqualTo(3);
        assertThat(counted()).isEqualTo(123_450 + 10_000);
        var again = receive(text);
        assertThat(again.known()).isEqualTo(3);
        assertThat(again.fresh()).isZero();
        refused("MALL_FILE_NOTHING_NEW", () -> ours(() -> malls.accept(again.id(), 1)), "MALL_FILE_CHANGED");
        assertThat(counted()).isEqualTo(123_450 + 10_000);
    }

    @Test
    void anOrderThatHasGoneOnIsContinuedByANewEntry() {
        accept(receive(HEAD + order(1, "牦牛肉", "100", "待收货")));
        assertThat(counted()).isZero();
        var later = receive(HEAD + order(1, "牦牛肉", "100", "已评价"));
        assertThat(later.changed()).isOne();
        accept(later);
        assertThat(counted()).isEqualTo(10_000);
        // an older export says nothing new
        assertThat(receive(HEAD + order(1, "牦牛肉", "100", "待收货")).known()).isOne();
        accept(receive(HEAD + order(1, "牦牛肉", "100", "已取消")));
        assertThat(counted()).isZero();
    }

    @Test
    void whatWentBackReducesTheTotalOnce() {
        accept(receive(HEAD + order(1, "牦牛肉", "300", "已评价") + order(2, "茶", "50", "已评价")));
        var back = HEAD + order(1, "牦牛肉", "-100", "已退款") + order(2, "茶", "50", "已退货") + order(9, "茶", "-5", "已退货");
        var file = receive(back);
        assertThat(file.fresh()).isEqualTo(2);
        assertThat(why(file.id())).containsExactly("RETURN_WITHOUT_ORDER");
        accept(file);
        assertThat(counted()).isEqualTo(20_000);
        assertThat(receive(back).fresh()).isZero();
        // the next export says another day of the same return
        assertThat(receive(back.replace("03/09", "03/10")).fresh()).isZero();
        refused("RETURN_TOO_MUCH",
                () -> accept(receive(HEAD + order(1, "牦牛肉", "-900", "已退款").replace("03/09", "03/10"))));
        assertThat(counted()).isEqualTo(20_000);
    }

    @Test
    void aPurchaseIsNeverAlsoASale() {
        accept(receive(HEAD + order(1, "牦牛肉", "300", "已评价")));
        var sale = receive((HEAD + order(1, "牦牛肉", "300", "已评价")).replace("直接购买", "帮助销售"));
        assertThat(why(sale.id())).containsExactly("MODE_DIFFERS");
        var other = receive(HEAD + order(1, "牦牛肉", "301", "已评价"));
        assertThat(other.differs()).isOne();
    }

    @Test
    void linesThatCannotBeReadAreRefusedWithTheirReason() throws IOException {
        var good = order(1, "牦牛肉", "300", "已评价");
        var file = receive(HEAD + good + good + order(2, "茶", "$30", "已评价") + order(3, "茶", "三十", "已评价")
                + order(4, "茶", "30", "神秘状态") + order(5, "茶", "0.005", "已评价") + "合计,,,,,,,,999,,,,\n");
        assertThat(file.lines()).isEqualTo(6);
        assertThat(file.fresh()).isOne();
        assertThat(why(file.id())).containsExactly("LINE_TWICE", "CURRENCY_OTHER", "AMOUNT_MALFORMED", "STATE_UNKNOWN",
                "AMOUNT_BELOW_FEN");
        var out = new ByteArrayOutputStream();
        ours(() -> {
            try {
                workbook.errors(file.id(), files.kept(file.id()), Locale.ENGLISH, out);
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(out.size()).isGreaterThan(1000);
        refused("MALL_FILE_NO_HEADER", () -> receive("姓名,年龄\n张,3\n"));
    }

    @Test
    void aWorkbookWithMergedCellsIsReadLineByLine() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "mall", null); var sheet = book.newWorksheet("订单")) {
            sheet.value(0, 0, "832平台订单导出");
            var heads = HEAD.strip().split(",");
            for (int i = 0; i < heads.length; i++) {
                sheet.value(1, i, heads[i]);
            }
            var cells = order(1, "牦牛肉", "1.5万元", "已评价").strip().split(",", -1);
            for (int i = 0; i < cells.length; i++) {
                sheet.value(2, i, cells[i]);
                sheet.range(2, i, 3, i).merge();
            }
            for (int i : new int[] { 6, 7, 8 }) {
                sheet.value(3, i, i == 6 ? "茶" : "2");
            }
            sheet.value(4, 0, "总计");
            sheet.value(4, 8, 15_002);
        }
        var file = trade.unit(trade.ours)
            .call(() -> malls.receive(new ByteArrayInputStream(out.toByteArray()), "订单.xlsx", "FUPIN832",
                    TradeMode.BOUGHT));
        assertThat(file.fresh()).isEqualTo(2);
        assertThat(file.freshFen()).isEqualTo(1_500_000 + 200);
    }

    @Test
    void unknownNamesAreOfferedForMatchingAndNobodyIsCreated() {
        var text = (HEAD + order(1, "茶", "30", "已评价")).replace(trade.name + "甲公司", trade.name + "甲工会")
            .replace(trade.code, "")
            .replace(trade.name + "合作社", trade.name + "社");
        var file = receive(text);
        assertThat(file.refused()).isOne();
        ours(() -> assertThat(names.unknown(file.id())).extracting(MallNames.Unknown::kind)
            .containsExactly(MallNames.Kind.BUYER, MallNames.Kind.SUPPLIER));
        ours(() -> {
            assertThat(names.unknown(file.id()).getFirst().guess()).isEqualTo(trade.ours);
            malls.match(file.id(), MallNames.Kind.BUYER, trade.name + "甲工会", trade.ours);
            var matched = malls.match(file.id(), MallNames.Kind.SUPPLIER, trade.name + "社", trade.supplier);
            assertThat(matched.fresh()).isOne();
            refused("PARTNER_UNKNOWN",
                    () -> malls.match(file.id(), MallNames.Kind.BUYER, trade.name + "甲工会", trade.theirs));
        });
        // the choice is kept for the next file
        assertThat(receive(text.replace("TRADE", "x")).refused()).isZero();
    }

    @Test
    void aFileIsTakenBackAsAWholeAndMayComeAgain() {
        var text = HEAD + order(1, "牦牛肉", "300", "已评价") + order(2, "茶", "50", "已评价");
        var file = accept(receive(text));
        assertThat(counted()).isEqualTo(35_000);
        ours(() -> malls.undo(file.id(), "选错了方式"));
        assertThat(counted()).isZero();
        var sold = accept(receive(text.replace("直接购买", "帮助销售")));
        assertThat(sold.fresh()).isEqualTo(2);
        ours(() -> malls.undo(sold.id(), "还是购买"));
        accept(receive(text));
        assertThat(counted()).isEqualTo(35_000);
    }

    @Test
    void ofTwoWhoTakeOverTheSameOrdersAtOnceOneAddsNothing() throws Exception {
        var text = HEAD + order(1, "牦牛肉", "300", "已评价");
        var one = receive(text);
        var two = receive(text);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(() -> tried(one), () -> tried(two)))) {
                done.get();
            }
        }
        assertThat(counted()).isEqualTo(30_000);
    }

    @Test
    void anotherPartnerSeesNeitherTheFileNorItsOrdersAndCannotTakeThemOver() {
        var text = HEAD + order(1, "牦牛肉", "300", "已评价");
        var file = accept(receive(text));
        trade.unit(trade.theirs).run(() -> {
            // the account is that of the test; another one sees nothing
            refused("MALL_FILE_UNKNOWN", () -> other(() -> files.get(file.id())));
        });
        var stolen = text.replace(trade.name + "甲公司", trade.name + "乙公司");
        trade.unit(trade.theirs).run(() -> {
            var theirs = received(stolen);
            assertThat(theirs.fresh()).isOne();
            refused("MALL_ORDERS_ELSEWHERE", () -> malls.accept(theirs.id(), 1));
        });
        assertThat(counted()).isEqualTo(30_000);
    }

    @Test
    void twentyThousandLinesAreReadAndTakenOverInSeconds() {
        var text = new StringBuilder(HEAD);
        IntStream.range(0, 20_000).forEach(n -> text.append(order(n, "茶", "1" + n % 90 + ".50", "已评价")));
        long begun = System.nanoTime();
        var file = receive(text.toString());
        long read = System.nanoTime();
        var taken = accept(file);
        System.out.printf("20,000 lines of a mall: read and matched in %d ms, taken over in %d ms%n",
                (read - begun) / 1_000_000, (System.nanoTime() - read) / 1_000_000);
        assertThat(taken.fresh()).isEqualTo(20_000);
        assertThat(counted()).isEqualTo(taken.freshFen());
    }

    private String order(int number, String goods, String amount, String state) {
        var quoted = amount.contains(",") ? "\"" + amount + "\"" : amount;
        return "TRADE%s-%05d,%s甲公司,工会,直接购买,%s合作社,%s,%s,2,%s,人民币,2020年3月1日,2020/03/09 10:11:12,%s%n"
            .formatted(trade.name, number, trade.name, trade.name, trade.code, goods, quoted, state);
    }

    private MallFile receive(String text) {
        return trade.unit(trade.ours).call(() -> received(text));
    }

    private MallFile received(String text) {
        try {
            return malls.receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "订单.csv", "FUPIN832",
                    TradeMode.BOUGHT);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MallFile accept(MallFile file) {
        return trade.unit(trade.ours).call(() -> malls.accept(file.id(), file.fresh() + file.changed()));
    }

    private Void tried(MallFile file) {
        try {
            accept(file);
        }
        catch (Refused refused) {
            assertThat(refused.code()).isIn("MALL_FILE_CHANGED", "MALL_ORDERS_ELSEWHERE");
        }
        return null;
    }

    private void ours(Runnable act) {
        trade.unit(trade.ours).run(act);
    }

    private void other(Runnable act) {
        var scope = Scope.current();
        new Scope(99, scope.places(), scope.partners()).run(act);
    }

    private List<String> why(long file) {
        return trade.unit(trade.ours)
            .call(() -> files.lines(file, "REFUSED", 0, 100).stream().flatMap(line -> line.codes().stream()).toList());
    }

    private long counted() {
        return trade.unit(trade.ours)
            .call(() -> new TransactionTemplate(transactions).execute(_ -> jdbc
                .sql("""
                        select coalesce(sum(l.amount_fen), 0) from measure.goods_line l join measure.goods_order o on o.id = l.goods_order
                         where o.counted_on is not null and l.withdrawn_at is null
                        """)
                .query(Long.class)
                .single()));
    }

    private static void refused(String code, Runnable act, String... orElse) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refused.class,
                refusal -> assertThat(List.of(orElse).contains(refusal.code()) ? code : refusal.code())
                    .isEqualTo(code));
    }

}
