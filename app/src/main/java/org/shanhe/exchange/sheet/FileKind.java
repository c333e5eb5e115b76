package org.shanhe.exchange.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.shanhe.kernel.Refused;

/** What a file is, told by its first bytes and not by its name. */
enum FileKind {

    WORKBOOK, TEXT;

    private static final int HEAD = 8192;

    static FileKind of(Path file, String name) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw Refused.invalid("IMPORT_EMPTY_FILE", "file", name);
        }
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return WORKBOOK;
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Refused.invalid(encrypted(file) ? "IMPORT_ENCRYPTED" : "IMPORT_OLD_EXCEL", "file", name);
        }
        var lower = name.toLowerCase(Locale.ROOT);
        if (!(lower.endsWith(".csv") || lower.endsWith(".txt")) || binary(head)) {
            throw Refused.invalid("IMPORT_NOT_EXCEL", "file", name);
        }
        return TEXT;
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Text has no NUL, except UTF-16, which we do not read. */
    private static boolean binary(byte[] head) {
        for (var b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** A workbook with a password is an OLE2 container with a stream of this name. */
    private static boolean encrypted(Path file) throws IOException {
        var wanted = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int matched = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                matched = b == wanted[matched] ? matched + 1 : b == wanted[0] ? 1 : 0;
                if (matched == wanted.length) {
                    return true;
                }
            }
        }
        return false;
    }

}
