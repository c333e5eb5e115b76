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
import org.shanhe.claims.text.Decoder;
import org.shanhe.claims.text.Link;
import org.shanhe.kernel.Refused;

/** The documents of a folder and their characters, whatever kind of file they are. */
public class Documents {

    private static final Set<String> PLAIN = Set.of("txt", "text", "md", "csv", "htm", "html", "xhtml", "shtml");

    private static final Set<String> OFFICE = Set.of("docx", "doc", "pdf");

    /** No results document comes near it; a longer one would only fill the memory. */
    private static final int LONGEST = 1_000_000;

    private static final long LARGEST = 100_000_000;

    /** In bytes, in the encodings that are read. */
    private static final int LONGEST_CHARACTER = 4;

    private Documents() {
    }

    /**
     * The characters of a document.
     *
     * @param page whether they are the source of a web page
     * @param links where an office file has them
     */
    public record Document(String chars, boolean page, String sha256, List<Link> links) {

    }

    static List<Path> in(Path folder) throws IOException {
        if (Files.isRegularFile(folder)) {
            return List.of(folder);
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The document; a file that cannot be read is refused with the reason. */
    static Document read(Path file) {
        var name = file.getFileName().toString();
        Refused.unless(isRead(name), "CLAIMS_KIND_UNREAD", "ending", ending(name));
        return read(name, bytes(file, PLAIN.contains(ending(name)) ? LONGEST * LONGEST_CHARACTER : LARGEST));
    }

    /** Whether files with such an ending are read. */
    public static boolean isRead(String name) {
        return PLAIN.contains(ending(name)) || OFFICE.contains(ending(name));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The same of a file by this name that is at hand. */
    public static Document read(String name, byte[] bytes) {
        boolean plain = PLAIN.contains(ending(name));
        var words = plain ? new OfficeFiles.Words(Decoder.decode(bytes), List.of()) : OfficeFiles.read(bytes, LONGEST);
        var chars = words.chars();
        Refused.unless(!plain || Decoder.isText(chars), "CLAIMS_FILE_DAMAGED");
        boolean page = plain && Decoder.isPage(chars);
        // half of a page's source is marks
        int longest = page ? 2 * LONGEST : LONGEST;
        Refused.unless(chars.length() <= longest, "CLAIMS_FILE_LONG", "longest", longest);
        return new Document(chars, page, sha256(bytes), words.links());
    }

    private static byte[] bytes(Path file, long largest) {
        try {
            Refused.unless(Files.size(file) <= largest, "CLAIMS_FILE_LARGE", "largest", largest / 1_000_000);
            return Files.readAllBytes(file);
        }
        catch (IOException e) {
            throw Refused.invalid("CLAIMS_FILE_CLOSED");
        }
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
