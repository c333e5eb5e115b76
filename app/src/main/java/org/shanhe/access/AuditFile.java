package org.shanhe.access;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.shanhe.access.AuditVerdict.Broken;
import org.shanhe.access.AuditVerdict.Fault;
import org.shanhe.access.AuditVerdict.Whole;
import org.shanhe.kernel.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The chain as a file that anyone can check (审计导出): a header line, one line an entry, a
 * line with the count and the head. Described in docs/audit-chain.md.
 */
final class AuditFile {

    private static final String FORMAT = "shanhe-audit-1";

    private static final JsonMapper JSON = new JsonMapper();

    private AuditFile() {
    }

    static void write(Iterator<AuditLink> links, OutputStream out) throws IOException {
        var lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        line(lines,
                JSON.createObjectNode()
                    .put("format", FORMAT)
                    .put("hash", "SM3")
                    .put("genesis", hex(AuditEntry.GENESIS)));
        long count = 0;
        var head = AuditEntry.GENESIS;
        while (links.hasNext()) {
            var link = links.next();
            var node = JSON.createObjectNode().put("seq", link.seq());
            if (link.entry() == null) {
                node.put("id", link.id());
            }
            else {
                node.setAll(JSON.<ObjectNode>valueToTree(link.entry()));
            }
            line(lines, node.put("hash", hex(link.hash())));
            count++;
            head = link.hash();
        }
        line(lines, JSON.createObjectNode().put("entries", count).put("head", hex(head)));
        lines.flush();
    }

    private static void line(BufferedWriter lines, JsonNode node) throws IOException {
        lines.write(JSON.writeValueAsString(node));
        lines.write('\n');
    }

    /** Needs neither server nor database. */
    static AuditVerdict verify(BufferedReader file) {
        try {
            var header = file.readLine();
            Refused.unless(header != null && header.startsWith("{") && isHeader(parse(header)), "NOT_AN_AUDIT_EXPORT");
            var lines = new AuditLines(file);
            return switch (AuditCheck.walk(lines)) {
                case Broken broken -> broken;
                case Whole whole -> againstEnd(whole, lines.end());
            };
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AuditVerdict againstEnd(Whole whole, @Nullable JsonNode end) {
        // an end that is gone or counts more entries was cut, with all that stood before
        // it
        if (end == null || end.path("entries").asLong(-1) > whole.entries()) {
            return new Broken(whole.entries() + 1, "", Fault.REMOVED);
        }
        var fits = end.path("entries").asLong(-1) == whole.entries()
                && end.path("head").asString("").equals(hex(whole.head()));
        return fits ? whole : new Broken(whole.entries(), "", Fault.INSERTED);
    }

    private static boolean isHeader(@Nullable JsonNode header) {
        return header != null && FORMAT.equals(header.path("format").asString(""))
                && hex(AuditEntry.GENESIS).equals(header.path("genesis").asString(""));
    }

    static @Nullable JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        }
        catch (JacksonException e) {
            return null;
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

}
