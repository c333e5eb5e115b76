package org.shanhe.claims.workbench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.shanhe.claims.Documents;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Refused;

/**
 * Keeps the documents among the files that were sent, with those out of archives (压缩包),
 * one after another, so that many take no more memory than one.
 */
class SentFiles {

    private static final int LARGEST = 20 << 20;

    private static final long TOGETHER = 400L << 20;

    private static final int MOST = 2000;

    /** Archives of Chinese machines name their entries so where they do not say UTF-8. */
    private static final Charset NAMES = Charset.forName("GB18030");

    private final DataFolder folder;

    private final List<Sheet> sheets = new ArrayList<>();

    private final List<String> skipped = new ArrayList<>();

    private long together;

    SentFiles(DataFolder folder) {
        this.folder = folder;
    }

    /** A document whose file lies on the disk. */
    record Sheet(String name, String sha256, long bytes) {
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** Files that are no documents or too large, by name. */
    List<String> skipped() {
        return List.copyOf(skipped);
    }

    void add(String name, InputStream in) throws IOException {
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            unpack(name, in);
        }
        else {
            take(name, in);
        }
    }

    private void unpack(String name, InputStream in) throws IOException {
        try (var zip = new ZipInputStream(in, NAMES)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    take(entry.getName().substring(entry.getName().lastIndexOf('/') + 1), zip);
                }
            }
        }
        catch (ZipException e) {
            throw Refused.invalid("CLAIMS_ARCHIVE_DAMAGED", "name", name);
        }
    }

    /** Reads no further than a document may be long, whatever the archive promises. */
    private void take(String name, InputStream in) throws IOException {
        if (!Documents.isRead(name)) {
            skipped.add(name);
            return;
        }
        var bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST || bytes.length == 0) {
            skipped.add(name);
            return;
        }
        together += bytes.length;
        Refused.unless(sheets.size() < MOST && together <= TOGETHER, "CLAIMS_TOO_MANY", "most", MOST);
        var kept = folder.keepEvidence(new ByteArrayInputStream(bytes));
        sheets.add(new Sheet(name, kept.sha256(), kept.bytes()));
    }

}
