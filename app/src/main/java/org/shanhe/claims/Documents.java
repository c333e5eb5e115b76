package org.shanhe.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.text.Decoder;

/** The documents of a folder and their characters, whatever kind of file they are. */
class Documents {

    private static final Set<String> PLAIN = Set.of("txt", "text", "md", "csv", "htm", "html", "xhtml", "shtml");

    private static final Set<String> OFFICE = Set.of("docx", "doc", "pdf");

    /** No results document comes near it; a longer one would only fill the memory. */
    private static final int LONGEST = 2_000_000;

    private static final long LARGEST = 100_000_000;

    private Documents() {
    }

    /**
     * The characters of a document.
     *
     * @param page whether they are the source of a web page
     */
    record Document(String chars, boolean page, String sha256) {

    }

    static List<Path> in(Path folder) throws IOException {
        if (Files.isRegularFile(folder)) {
            return List.of(folder);
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /**
     * The document, or nothing where the file is of a kind not read, damaged or too long.
     */
    static @Nullable Document read(Path file) throws IOException {
        var name = file.getFileName().toString();
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean plain = PLAIN.contains(ending);
        if (!plain && !OFFICE.contains(ending) || Files.size(file) > LARGEST) {
            return null;
        }
        var bytes = Files.readAllBytes(file);
        var chars = plain ? Decoder.decode(bytes) : OfficeFiles.read(bytes, LONGEST);
        return chars == null || chars.length() > LONGEST ? null
                : new Document(chars, plain && Decoder.isPage(chars), sha256(bytes));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

}
