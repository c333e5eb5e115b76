package org.shanhe.exchange.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.shanhe.kernel.Messages;
import org.shanhe.ledger.donation.Campaign;
import org.shanhe.ledger.donation.Campaigns;

class StatementWordTests {

    private static final LocalDate DAY = LocalDate.of(2021, 2, 25);

    private final Messages messages = new Messages();

    @Test
    void theStatementSaysWhatWasRaisedAndUsedByCampaignYearAndCounty() throws IOException {
        var campaign = new Campaign(1, "D-1", "员工捐款", null, null, DAY, DAY, "SOCIAL", 9, 5_581_680_000L, 0, 120,
                4_872_000_000L, 6496);
        var statement = new StatementWord.Statement(List.of(campaign),
                List.of(new Campaigns.Use(2020, "540623000000", 6496, 6496, 4_872_000_000L)),
                Map.of("540623000000", "聂荣县"), DAY);
        var out = new ByteArrayOutputStream();
        new StatementWord(messages, Locale.CHINA).write(statement, out);
        try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(word.getParagraphs().get(1).getText()).isEqualTo(
                    "共募集 55,816,800.00 元（捐赠 120 人次，其中物资折价 0.00 元），已使用 48,720,000.00 元，资助 6,496 人，余额 7,096,800.00 元，执行率 87.3%。");
            assertThat(word.getTables().getFirst().getText()).contains("员工捐款", "55,816,800.00", "7,096,800.00");
            assertThat(word.getTables().getLast().getText()).contains("聂荣县", "2020", "6,496");
        }
    }

}
