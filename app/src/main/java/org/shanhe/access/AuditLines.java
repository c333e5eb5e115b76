package org.shanhe.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The links of an export between its header and its end, one line at a time. */
final class AuditLines implements Iterator<AuditLink> {

    // a line with more or less in it than was hashed is not the line that was written
    private static final Set<String> ALL = Set.of("seq", "id", "tx", "at", "account", "action", "subject", "place",
            "detail", "hash");

    private static final Set<String> OF_A_LOST_ENTRY = Set.of("seq", "id", "hash");

    private final BufferedReader file;

    private long seq;

    private @Nullable AuditLink next;

    private @Nullable JsonNode end;

    AuditLines(BufferedReader file) throws IOException {
        this.file = file;
        this.next = read();
    }

    /** The last line, once all before it were read. */
    @Nullable JsonNode end() {
        return end;
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
        var node = AuditFile.parse(line);
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
