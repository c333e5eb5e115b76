package org.shanhe.print;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** As what a document can be written (文件格式). */
public enum FileKind {

    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),

    PDF("application/pdf"),

    OFD("application/ofd"),

    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    FileKind(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    /** By the ending of its name; Word where that tells nothing. */
    public static FileKind of(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(kind -> name.endsWith("." + kind.ending())).findFirst().orElse(DOCX);
    }

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

}
