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
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.access.AuditVerdict.Broken;
import org.shanhe.access.AuditVerdict.Fault;
import org.shanhe.access.AuditVerdict.Whole;
import org.shanhe.kernel.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chain as a file that anyone can check (审计导出): a header line, one line an entry, a
 * line with the count and the head. Described in docs/audit-chain.md.
 */
final class AuditFile {

    private static final String FORMAT = "shanhe-audit-1";

    // a line with more or less in it than was hashed is not the line that was written
    private static final Set<String> ALL = Set.of("seq", "id", "tx", "at", "account", "action", "subject", "place",
            "detail", "hash");

    private static final Set<String> OF_A_LOST_ENTRY = Set.of("seq", "id", "hash");

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
                node.setAll(JSON.<tools.jackson.databind.node.ObjectNode>valueToTree(link.entry()));
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
            var lines = new Lines(file);
            return switch (AuditCheck.walk(lines)) {
                case Broken broken -> broken;
                case Whole whole when lines.end != null && lines.end.path("entries").asLong(-1) == whole.entries()
                        && lines.end.path("head").asString("").equals(hex(whole.head())) ->
                    whole;
                // an end that is gone or counts more entries was cut, with all that stood
                // before it
                case Whole whole when lines.end == null || lines.end.path("entries").asLong(-1) > whole.entries() ->
                    new Broken(whole.entries() + 1, "", Fault.REMOVED);
                case Whole whole -> new Broken(whole.entries(), "", Fault.INSERTED);
            };
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isHeader(@Nullable JsonNode header) {
        return header != null && FORMAT.equals(header.path("format").asString(""))
                && hex(AuditEntry.GENESIS).equals(header.path("genesis").asString(""));
    }

    private static @Nullable JsonNode parse(String line) {
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

    /** The entries between header and end, one line at a time. */
    private static final class Lines implements Iterator<AuditLink> {

        private final BufferedReader file;

        private long seq;

        private @Nullable AuditLink next;

        private @Nullable JsonNode end;

        Lines(BufferedReader file) throws IOException {
            this.file = file;
            this.next = read();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public AuditLink next() {
            var now = next;
            if (now == null) {
                throw new NoSuchElementException();
            }
            try {
                next = read();
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return now;
        }

        private @Nullable AuditLink read() throws IOException {
            var line = file.readLine();
            if (line == null) {
                return null;
            }
            var node = parse(line);
            if (node != null && node.has("entries")) {
                end = node;
                return null;
            }
            seq++;
            return node == null || !node.isObject() ? unreadable() : link(node);
        }

        // what cannot be read stands in its place with a hash that fits nothing
        private AuditLink unreadable() {
            return new AuditLink(seq, "", new byte[0], new AuditEntry("", "", "", "", "", "", null, null));
        }

        private AuditLink link(JsonNode node) {
            var names = Set.copyOf(node.propertyNames());
            if (!names.equals(ALL) && !names.equals(OF_A_LOST_ENTRY) || !node.path("seq").isIntegralNumber()
                    || names.stream().anyMatch(name -> !node.path(name).isString() && !mayDiffer(node, name))) {
                return unreadable();
            }
            try {
                return new AuditLink(node.path("seq").asLong(), text(node, "id"),
                        HexFormat.of().parseHex(text(node, "hash")), names.equals(ALL) ? entry(node) : null);
            }
            catch (IllegalArgumentException e) {
                return unreadable();
            }
        }

        private static boolean mayDiffer(JsonNode node, String name) {
            return name.equals("seq") || (name.equals("place") || name.equals("detail")) && node.path(name).isNull();
        }

        private static AuditEntry entry(JsonNode node) {
            return new AuditEntry(text(node, "id"), text(node, "tx"), text(node, "at"), text(node, "account"),
                    text(node, "action"), text(node, "subject"), textOrNull(node, "place"), textOrNull(node, "detail"));
        }

        private static String text(JsonNode node, String name) {
            return node.path(name).asString("");
        }

        private static @Nullable String textOrNull(JsonNode node, String name) {
            return node.path(name).isNull() ? null : text(node, name);
        }

    }

}
