package org.shanhe.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.shanhe.measure.CardPrinting;
import org.shanhe.print.FileKind;
import org.shanhe.registry.HouseholdSheets.Asked;

/**
 * The cards of a prefecture's households in one PDF file, next to reading the same
 * households and printing nothing.
 */
class CardsBench implements Benchmark {

    private static final Asked ASKED = new Asked(PlaceRange.of(540600000000L), null);

    private static final Scope SCOPE = new Scope(7, List.of(PlaceRange.of(540600000000L)), null);

    @Override
    public void run(Options options) throws Exception {
        try (var platform = Platform.start(options)) {
            Register.of(platform, options.number("households", 10_000)).load(platform);
            var printing = platform.bean(CardPrinting.class);
            for (int round = 1; round <= options.number("rounds", 2); round++) {
                var file = Files.createTempFile("cards", ".pdf");
                long start = System.nanoTime();
                long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                int cards;
                try (var out = Files.newOutputStream(file)) {
                    cards = SCOPE
                        .call(() -> printing.print(ASKED, 2020, FileKind.PDF, Locale.SIMPLIFIED_CHINESE, out, _ -> {
                        }));
                }
                busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy;
                System.out.printf("CARDS round %d: %,d cards in %.1f s (%.1f processor-seconds), %,d kB, target 60 s%n",
                        round, cards, (System.nanoTime() - start) / 1e9, busy / 1e9, Files.size(file) >> 10);
                Files.delete(file);
            }
        }
    }

}
