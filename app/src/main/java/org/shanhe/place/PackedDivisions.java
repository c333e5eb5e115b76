package org.shanhe.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.zip.CRC32;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The divisions that come with the platform, packed by {@code place-data/pack.mjs}: a
 * line a place, parents first, with the level's letter, its own digits and the name.
 */
public final class PackedDivisions {

    /** The day of the statistics bureau's edition that is packed. */
    public static final LocalDate EDITION = LocalDate.of(2023, 6, 30);

    private static final String[] ZEROS = { "0000000000", "00000000", "000000", "000", "" };

    private static final int[] PARENT_DIGITS = { 0, 2, 4, 6, 9 };

    private PackedDivisions() {
    }

    public static int checksum() {
        try (var in = open()) {
            var checksum = new CRC32();
            checksum.update(in.readAllBytes());
            return (int) checksum.getValue();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills a table of columns (code, level, down_to, parent, name, initials). */
    public static void copyTo(String table, Connection connection) throws SQLException {
        var copy = "copy " + table + " (code, level, down_to, parent, name, initials) from stdin";
        try (var lines = new BufferedReader(new InputStreamReader(new XZInputStream(open()), StandardCharsets.UTF_8));
                var rows = new OutputStreamWriter(
                        new PGCopyOutputStream(connection.unwrap(PGConnection.class), copy, 1 << 16),
                        StandardCharsets.UTF_8)) {
            write(lines, rows);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(BufferedReader lines, Writer rows) throws IOException {
        var digits = "";
        var code = "";
        var start = "";
        var end = "";
        int level = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            int own = line.charAt(0) - 'A';
            int digitsEnd = own < 3 ? 3 : 4;
            digits = digits.substring(0, PARENT_DIGITS[own]) + line.substring(1, digitsEnd);
            var next = digits + ZEROS[own];
            if (!next.equals(code)) {
                write(rows, start, level, end);
                var name = line.substring(digitsEnd);
                var parent = own == 0 ? "\\N" : digits.substring(0, PARENT_DIGITS[own]) + ZEROS[own - 1];
                code = next;
                start = next + '\t' + (own + 1) + '\t';
                end = '\t' + parent + '\t' + name + '\t' + Initials.of(name) + '\n';
            }
            // the same code one level down: the place is its own county, town or village
            level = own + 1;
        }
        write(rows, start, level, end);
    }

    private static void write(Writer rows, String start, int level, String end) throws IOException {
        if (level > 0) {
            rows.append(start).append((char) ('0' + level)).append(end);
        }
    }

    private static InputStream open() {
        return Objects.requireNonNull(PackedDivisions.class.getResourceAsStream("divisions.xz"));
    }

}
