package org.shanhe.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.shanhe.claims.reading.ClaimReader;
import org.shanhe.claims.text.Decoder;

/**
 * Claims read out of a folder of made-up results documents, beside a bare reading of
 * their bytes; one document by a Java that has read none yet, and the whole folder by the
 * command line in a small heap.
 */
class ClaimsBench implements Benchmark {

    private static final String[] SENTENCES = { "集团公司累计投入教育帮扶资金%d.%d亿元,实施项目%d个,%d万名学生受益。",
            "其中:在聂荣县先后帮助%d户、约占全县三分之一的家庭改善住房,建成小康村%d个、%d公里通村公路,覆盖%d个村。", "全年采购帮扶地区农产品%d.%d亿元,帮助销售%d万元,带动%d户脱贫户增收。",
            "举办培训班%d期,培训基层干部%d名、技术人员%d名,选派挂职干部%d名。", "一是提高站位,落实“四个不摘”要求;二是按照一户一策,%d年到%d年力争引进企业%d家,就业率达到%d%%。" };

    @Override
    public void run(Options options) throws Exception {
        int documents = options.number("documents", 10_000);
        var folder = Platform.temporary();
        try {
            var in = Files.createDirectories(folder.resolve("in"));
            long bytes = write(in, documents);
            cold(in.resolve("0.txt"));
            for (int round = 0; round < options.number("rounds", 3); round++) {
                round(in, documents, bytes);
            }
            command(in, folder.resolve("out"), documents, bytes, options.text("heap", "64m"));
        }
        finally {
            Platform.delete(folder);
        }
    }

    private static void round(Path in, int documents, long bytes) throws IOException {
        long start = System.nanoTime();
        long read = 0;
        for (int i = 0; i < documents; i++) {
            read += Files.readAllBytes(in.resolve(i + ".txt")).length;
        }
        long bare = System.nanoTime() - start;
        start = System.nanoTime();
        long used = processor();
        long claims = 0;
        for (int i = 0; i < documents; i++) {
            var chars = Decoder.decode(Files.readAllBytes(in.resolve(i + ".txt")));
            claims += ClaimReader.read(chars, false).claims().size();
        }
        long whole = System.nanoTime() - start;
        used = processor() - used;
        System.out.printf(
                "%,d documents, %.1f MB: %,.0f documents/s, %.2f MB/s, %,d claims, %,.0f documents in a second of the processor; bare reading %.1f MB/s; ratio %.4f%n",
                documents, bytes / 1e6, documents / (whole / 1e9), bytes / 1e6 / (whole / 1e9), claims,
                documents / (used / 1e9), read / 1e6 / (bare / 1e9), (double) bare / whole);
    }

    /**
     * What this thread took of the processor, which other work beside it does not change.
     */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The same through the command, which writes a file for each document. */
    private static void command(Path in, Path out, int documents, long bytes, String heap) throws Exception {
        long start = System.nanoTime();
        extract(in, out, heap);
        double seconds = (System.nanoTime() - start) / 1e9;
        try (var written = Files.list(out)) {
            System.out.printf(
                    "command line, heap %s: %,d of %,d documents in %.1f s, start included: %,.0f documents/s, %.2f MB/s%n",
                    heap, written.count(), documents, seconds, documents / seconds, bytes / 1e6 / seconds);
        }
    }

    /**
     * The first document of a Java that has read none: word lists and classes included.
     */
    private static void cold(Path document) throws IOException {
        long start = System.nanoTime();
        long used = processor();
        int claims = ClaimReader.read(Decoder.decode(Files.readAllBytes(document)), false).claims().size();
        System.out.printf("COLD first document, %d claims: %.0f ms, %.0f ms of the processor, target < 1000%n", claims,
                (System.nanoTime() - start) / 1e6, (processor() - used) / 1e6);
    }

    private static void extract(Path in, Path out, String heap) throws Exception {
        var process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx" + heap,
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), "org.shanhe.Shanhe", "claims",
                "extract", in.toString(), "--out", out.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the command ended with " + process.exitValue());
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
