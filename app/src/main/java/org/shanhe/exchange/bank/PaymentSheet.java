package org.shanhe.exchange.bank;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.sheet.TableFile;
import org.shanhe.kernel.Refused;
import org.shanhe.registry.SensitiveValues;
import org.springframework.stereotype.Component;

/** Reads the first sheet of a payment file that has a header we know. */
@Component
class PaymentSheet {

    static final int MOST_LINES = 100_000;

    private static final int HEADER_WITHIN = 30;

    private final PaymentColumns columns;

    private final SensitiveValues sensitive;

    PaymentSheet(PaymentColumns columns, SensitiveValues sensitive) {
        this.columns = columns;
        this.sensitive = sensitive;
    }

    /**
     * A line as it was read.
     *
     * @param faults what is wrong with it by itself, as codes with spaces between
     */
    record Line(int row, @Nullable String documentNo, @Nullable String projectNo, @Nullable String payee,
            @Nullable String token, @Nullable Long amountFen, @Nullable String paidOn, @Nullable String voucher,
            @Nullable String purpose, @Nullable String remark, String faults) {
    }

    /**
     * @param statedFen the total the sheet names, or null
     */
    record Read(String sheet, int headerRow, List<Line> lines, @Nullable Long statedFen) {

        long sum() {
            return lines.stream().mapToLong(line -> line.amountFen() == null ? 0 : line.amountFen()).sum();
        }

    }

    Read read(Path file, String name, LocalDate today) throws IOException {
        try (var table = TableFile.openRagged(file, name)) {
            for (int sheet = 0; sheet < table.sheets().size(); sheet++) {
                var header = header(table, sheet);
                if (header != null) {
                    columns.refuseMissing(header, table.sheets().get(sheet));
                    return new PaymentRows(columns, sensitive, header, today).read(table, sheet);
                }
            }
        }
        throw Refused.invalid("PAYMENT_FILE_NO_HEADER", "file", name);
    }

    PaymentColumns.@Nullable Header header(TableFile table, int sheet) throws IOException {
        var found = new AtomicReference<PaymentColumns.@Nullable Header>();
        table.read(sheet, row -> {
            found.set(columns.header(row));
            return found.get() == null && row.number() < HEADER_WITHIN;
        }, _ -> {
        });
        return found.get();
    }

}
