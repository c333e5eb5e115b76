package org.shanhe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import org.shanhe.claims.reading.ClaimReader;
import org.shanhe.claims.text.Decoder;

/**
 * Claims read out of a folder of made-up results documents, beside a bare reading of
 * their bytes.
 */
class ClaimsBench implements Benchmark {

    private static final String[] SENTENCES = { "集团公司累计投入教育帮扶资金%d.%d亿元,实施项目%d个,%d万名学生受益。",
            "其中:在聂荣县先后帮助%d户、约占全县三分之一的家庭改善住房,建成小康村%d个、%d公里通村公路,覆盖%d个村。", "全年采购帮扶地区农产品%d.%d亿元,帮助销售%d万元,带动%d户脱贫户增收。",
            "举办培训班%d期,培训基层干部%d名、技术人员%d名,选派挂职干部%d名。", "一是提高站位,落实“四个不摘”要求;二是按照一户一策,%d年到%d年力争引进企业%d家,就业率达到%d%%。" };

    @Override
    public void run(Options options) throws Exception {
        int documents = options.number("documents", 10_000);
        var folder = Files.createTempDirectory("claims-bench");
        try {
            long bytes = write(folder, documents);
            for (int round = 0; round < options.number("rounds", 3); round++) {
                long start = System.nanoTime();
                long read = 0;
                for (int i = 0; i < documents; i++) {
                    read += Files.readAllBytes(folder.resolve(i + ".txt")).length;
                }
                long bare = System.nanoTime() - start;
                start = System.nanoTime();
                long claims = 0;
                for (int i = 0; i < documents; i++) {
                    var chars = Decoder.decode(Files.readAllBytes(folder.resolve(i + ".txt")));
                    claims += ClaimReader.read(chars, false).claims().size();
                }
                long whole = System.nanoTime() - start;
                System.out.printf(
                        "%,d documents, %.1f MB: %,.0f documents/s, %.2f MB/s, %,d claims; bare reading %.1f MB/s; ratio %.4f; heap %d MiB%n",
                        documents, bytes / 1e6, documents / (whole / 1e9), bytes / 1e6 / (whole / 1e9), claims,
                        read / 1e6 / (bare / 1e9), (double) bare / whole,
                        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
            }
        }
        finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static long write(Path folder, int documents) throws IOException {
        var random = new Random(1);
        long bytes = 0;
        for (int i = 0; i < documents; i++) {
            var text = new StringBuilder("山河集团定点帮扶成果综述\n");
            for (int n = 10 + random.nextInt(20); n > 0; n--) {
                var sentence = SENTENCES[random.nextInt(SENTENCES.length)];
                text.append(sentence.formatted(random.nextInt(1, 100), random.nextInt(1, 100), random.nextInt(1, 1000),
                        random.nextInt(1, 100)))
                    .append(n % 4 == 0 ? "\n" : "");
            }
            var file = folder.resolve(i + ".txt");
            Files.writeString(file, text);
            bytes += Files.size(file);
        }
        return bytes;
    }

}
