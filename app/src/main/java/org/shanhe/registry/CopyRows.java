package org.shanhe.registry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in the binary form of PostgreSQL's COPY, gathered until they are sent. */
class CopyRows {

    private static final byte[] HEADER = { 'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0,
            0, 0, 0, 0 };

    private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();

    private static final int TEXT = 25;

    private static final int BYTEA = 17;

    private final String statement;

    private ByteBuffer bytes = ByteBuffer.allocate(1 << 16).put(HEADER);

    CopyRows(String table) {
        this.statement = "copy " + table + " from stdin (format binary)";
    }

    String statement() {
        return statement;
    }

    void row(int columns) {
        room(2).putShort((short) columns);
    }

    void int8(@Nullable Long value) {
        if (value == null) {
            none();
        }
        else {
            room(12).putInt(8).putLong(value);
        }
    }

    void int2(@Nullable Integer value) {
        if (value == null) {
            none();
        }
        else {
            room(6).putInt(2).putShort((short) Math.clamp(value, Short.MIN_VALUE, Short.MAX_VALUE));
        }
    }

    void float8(@Nullable Double value) {
        if (value == null) {
            none();
        }
        else {
            room(12).putInt(8).putDouble(value);
        }
    }

    void date(@Nullable LocalDate value) {
        if (value == null) {
            none();
        }
        else {
            room(8).putInt(4).putInt((int) (value.toEpochDay() - EPOCH));
        }
    }

    void bool(@Nullable Boolean value) {
        if (value == null) {
            none();
        }
        else {
            room(5).putInt(1).put((byte) (value ? 1 : 0));
        }
    }

    void text(@Nullable String value) {
        // PostgreSQL takes no NUL in a text
        bytea(value == null ? null : value.replace("\0", "").getBytes(StandardCharsets.UTF_8));
    }

    void json(@Nullable String value) {
        if (value == null) {
            none();
        }
        else {
            var text = value.replace("\\u0000", "").getBytes(StandardCharsets.UTF_8);
            room(5 + text.length).putInt(1 + text.length).put((byte) 1).put(text);
        }
    }

    void name(@Nullable Enum<?> value) {
        text(value == null ? null : value.name());
    }

    void bytea(byte @Nullable [] value) {
        if (value == null) {
            none();
        }
        else {
            room(4 + value.length).putInt(value.length).put(value);
        }
    }

    void texts(@Nullable List<String> values) {
        array(TEXT, values == null ? null : values.stream().map(v -> v.getBytes(StandardCharsets.UTF_8)).toList());
    }

    void byteas(@Nullable List<byte[]> values) {
        array(BYTEA, values);
    }

    private void array(int type, @Nullable List<byte[]> values) {
        if (values == null) {
            none();
            return;
        }
        int length = values.isEmpty() ? 12 : 20 + values.stream().mapToInt(v -> 4 + v.length).sum();
        room(4 + length).putInt(length).putInt(values.isEmpty() ? 0 : 1).putInt(0).putInt(type);
        if (!values.isEmpty()) {
            bytes.putInt(values.size()).putInt(1);
            values.forEach(v -> bytes.putInt(v.length).put(v));
        }
    }

    int size() {
        return bytes.position();
    }

    boolean isEmpty() {
        return bytes.position() == HEADER.length;
    }

    /** The gathered rows as one complete COPY; the next begins empty. */
    ByteBuffer take() {
        room(2).putShort((short) -1);
        var full = bytes.flip();
        bytes = ByteBuffer.allocate(full.capacity()).put(HEADER);
        return full;
    }

    private void none() {
        room(4).putInt(-1);
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            bytes = ByteBuffer
                .wrap(Arrays.copyOf(bytes.array(), Math.max(bytes.capacity() * 2, bytes.position() + more)))
                .position(bytes.position());
        }
        return bytes;
    }

}
