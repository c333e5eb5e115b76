package org.shanhe.exchange.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Accounts;
import org.shanhe.ledger.Grant;
import org.shanhe.ledger.Grants;
import org.shanhe.ledger.NewAccount;
import org.shanhe.ledger.NewGrant;
import org.shanhe.ledger.NewTransfer;
import org.shanhe.ledger.TransferKind;
import org.shanhe.ledger.Transfers;
import org.shanhe.project.NewProject;
import org.shanhe.project.Project;
import org.shanhe.project.Projects;
import org.shanhe.project.Stage;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PaymentFileTests {

    static final long VILLAGE = 540627100201L;

    static final Scope FINANCE = new Scope(71, List.of(PlaceRange.of(540627000000L)), null, Set.of("FINANCE"));

    static final String HEAD = "资金文号,项目编号,收款人,金额（元）,支付日期,凭证号,用途,币种,备注\n";

    @Autowired
    Payments payments;

    @Autowired
    PaymentFiles files;

    @Autowired
    PaymentWorkbook workbook;

    @Autowired
    PaymentWords words;

    @Autowired
    Grants grants;

    @Autowired
    Accounts accounts;

    @Autowired
    Transfers transfers;

    @Autowired
    Projects projects;

    final String name = UUID.randomUUID().toString().substring(0, 8);

    Grant grant;

    Project project;

    long payee;

    @BeforeEach
    void aProjectWithAThousandYuan() {
        FINANCE.run(() -> {
            grant = grants.register(new NewGrant("文" + name, "DESIGNATED_FREE", "EDUCATION", null, 540627000000L,
                    Money.yuan(1_500), LocalDate.of(2019, 3, 1), null));
            project = projects
                .addAll(List.of(new NewProject("P" + name, "校舍", "EDUCATION", null, VILLAGE, null,
                        Stage.UNDER_CONSTRUCTION, LocalDate.of(2019, 3, 1), null)))
                .getFirst();
            payee = accounts.open(new NewAccount(AccountKind.PAYEE, "payee:" + name, "施工队" + name, null, VILLAGE));
            transfers.postAll(List.of(transfer("D", TransferKind.DISBURSE, grant.account(), project.account(), 100_000,
                    "2019-04-01", null)));
        });
    }

    @Test
    void aFileIsMatchedAcceptedOnceAndTakenBack() throws Exception {
        var file = receive(
                HEAD + line("300.00", "2019-05-01", "B1") + line("200.10", "2019-05-02", "B2") + "合计,,,500.10\n");
        assertThat(file)
            .extracting(PaymentFile::ready, PaymentFile::refused, PaymentFile::statedFen, PaymentFile::sumFen)
            .containsExactly(2, 0, 50_010L, 50_010L);
        assertThat(held(payee)).isZero();
        FINANCE.run(() -> {
            assertThat(payments.accept(file.id(), 2, null).state()).isEqualTo("ACCEPTED");
            assertThat(payments.accept(file.id(), 2, null).state()).isEqualTo("ACCEPTED");
        });
        assertThat(held(payee)).isEqualTo(50_010);
        FINANCE.run(() -> assertThat(payments.undo(file.id(), "银行退票").state()).isEqualTo("UNDONE"));
        assertThat(held(payee)).isZero();
        assertThat(held(project.account())).isEqualTo(100_000);
    }

    @Test
    void eachWrongLineIsRefusedAndTheRestIsKeptBack() throws Exception {
        var file = receive(HEAD + line("10", "2019-05-01", "A1") + line("0.005", "2019-05-01", "A2")
                + line("-3", "2019-05-01", "A3") + line("1", "2099-01-01", "A4") + line("十元", "2019-05-01", "A5")
                + "文%s,P%s,无此账户,1,2019-05-01,A6\n文%s,P%s,施工队%s,1,2019-05-01,A7,,USD\n".formatted(name, name, name, name,
                        name)
                + "没有的文号,P%s,施工队%s,1,2019-05-01,A8\n文%s,,施工队%s,1,2019-05-01,A9\n".formatted(name, name, name, name)
                + line("990.01", "2019-05-01", "B1") + line("990", "2019-05-01", "B2") + line("10", "2019-05-01", "A1")
                + "文%s,P%s,540627199001010011,1,2019-5,C1\n".formatted(name, name) + "总计,,,9\n");
        assertThat(problems(file)).containsExactly("", "AMOUNT_BELOW_FEN", "AMOUNT_NOT_POSITIVE", "DATE_IN_FUTURE",
                "AMOUNT_MALFORMED", "PAYEE_UNKNOWN", "CURRENCY_OTHER", "GRANT_UNKNOWN", "PROJECT_MISSING",
                "BEYOND_BALANCE", "", "LINE_TWICE", "IDENTITY_CHECK_DIGIT DATE_MALFORMED PERSON_UNKNOWN");
        assertThat(file.totalWrong()).isTrue();
        assertThat(held(payee)).isZero();
        refused("PAYMENT_TOTAL_WRONG", () -> payments.accept(file.id(), 2, null));
        refused("PAYMENT_FILE_CHANGED", () -> payments.accept(file.id(), 5, "x"));
        FINANCE.run(() -> payments.accept(file.id(), 2, "合计行有误，已与银行核对"));
        assertThat(held(payee)).isEqualTo(100_000);
        FINANCE.run(() -> {
            var beyond = files.lines(file.id(), "REFUSED", 0, 50)
                .stream()
                .filter(line -> line.codes().contains("BEYOND_BALANCE"))
                .findAny()
                .orElseThrow();
            assertThat(words.why(beyond, Locale.CHINA).getFirst()).contains("还剩 990.00 元");
            assertThat(files.lines(file.id(), null, 0, 50))
                .noneMatch(line -> "540627199001010011".equals(line.payee()));
        });
    }

    @Test
    void differencesToTheLedgerAreListedThreeWays() throws Exception {
        FINANCE.run(() -> transfers
            .postAll(List.of(transfer("1", TransferKind.PAY, project.account(), payee, 10_000, "2019-05-01", "B1"),
                    transfer("2", TransferKind.PAY, project.account(), payee, 20_000, "2019-05-02", "B2"),
                    transfer("3", TransferKind.PAY, project.account(), payee, 30_000, "2019-05-03", null))));
        var file = receive(HEAD + line("100", "2019-05-01", "B1") + line("250", "2019-05-02", "B2")
                + line("5", "2019-05-04", "B4"));
        assertThat(file).extracting(PaymentFile::known, PaymentFile::differs, PaymentFile::ready)
            .containsExactly(1, 1, 1);
        FINANCE.run(() -> {
            assertThat(files.missing(file.id(), 0, 10)).extracting(PaymentFiles.Missing::amountFen)
                .containsExactly(30_000L);
            assertThat(files.lines(file.id(), "DIFFERS", 0, 10)).singleElement()
                .satisfies(line -> assertThat(line.ledgerFen()).isEqualTo(20_000));
            payments.accept(file.id(), 1, null);
        });
        assertThat(held(payee)).isEqualTo(60_500);
    }

    @Test
    void theSameFileCountsOnce() throws Exception {
        var text = HEAD + line("10", "2019-05-01", "A1");
        var file = receive(text);
        refused("PAYMENT_FILE_TWICE", () -> receive(text));
        FINANCE.run(() -> payments.discard(file.id()));
        assertThat(receive(text).ready()).isOne();
    }

    @Test
    void aFileThatIsNoneIsRefusedWithAReason() {
        refused("PAYMENT_FILE_NO_HEADER", () -> receive("姓名,年龄\n甲,3\n"));
        refused("IMPORT_MISSING_COLUMNS", () -> receive("资金文号,收款人,金额\n甲,乙,3\n"));
        refused("PAYMENT_FILE_EMPTY", () -> receive(HEAD));
        refused("PAYMENT_TOTAL_MALFORMED",
                () -> FINANCE.call(() -> payments.receive(
                        new ByteArrayInputStream(
                                (HEAD + line("1", "2019-05-01", name)).getBytes(StandardCharsets.UTF_8)),
                        "a.csv", new BigDecimal("0.005"))));
    }

    @Test
    void theErrorWorkbookHasTheRefusedLinesInTheirLayout() throws Exception {
        var file = receive(HEAD + line("10", "2019-05-01", "A1") + line("0.005", "2019-05-01", "A2"));
        var out = new ByteArrayOutputStream();
        FINANCE.call(() -> {
            workbook.errors(file.id(), files.kept(file.id()), Locale.CHINA, out);
            return null;
        });
        try (var book = new org.dhatim.fastexcel.reader.ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.getLast().getCellText(3)).isEqualTo("0.005");
            assertThat(rows.getLast().getCellText(9)).contains("0.005 元");
        }
    }

    @Test
    void anotherCountySeesNeitherFileNorLines() throws Exception {
        var file = receive(HEAD + line("10", "2019-05-01", "A1"));
        new Scope(72, List.of(PlaceRange.of(540628000000L)), null, Set.of("FINANCE")).run(() -> {
            refusedHere("PAYMENT_FILE_UNKNOWN", () -> files.get(file.id()));
            refusedHere("PAYMENT_FILE_UNKNOWN", () -> payments.accept(file.id(), 1, null));
            assertThat(files.lines(file.id(), null, 0, 10)).isEmpty();
        });
    }

    private PaymentFile receive(String text) throws IOException {
        return FINANCE.call(() -> payments.receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "payments.csv", null));
    }

    private List<String> problems(PaymentFile file) {
        return FINANCE.call(() -> files.lines(file.id(), null, 0, 100))
            .stream()
            .map(line -> String.join(" ", line.codes()))
            .toList();
    }

    private long held(long account) {
        return FINANCE.call(() -> accounts.find(account).orElseThrow().balanceFen());
    }

    private String line(String yuan, String on, String voucher) {
        return "文%s,P%s,施工队%s,%s,%s,%s\n".formatted(name, name, name, yuan, on, voucher);
    }

    private NewTransfer transfer(String key, TransferKind kind, long from, long to, long fen, String on,
            @Nullable String document) {
        return new NewTransfer(key + name, kind, grant.id(), from, to, new Money(fen), "EDUCATION", null, VILLAGE,
                project.id(), LocalDate.parse(on), document);
    }

    interface Act {

        void run() throws Exception;

    }

    private static void refused(String code, Act act) {
        refusedHere(code, () -> FINANCE.call(() -> {
            act.run();
            return null;
        }));
    }

    private static void refusedHere(String code, Act act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refused.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

}
