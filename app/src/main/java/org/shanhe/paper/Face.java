package org.shanhe.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.SingletonSupplier;
import org.tukaani.xz.XZInputStream;

/**
 * The letters that come with the platform (字体), each under a free licence: see NOTICE.
 */
enum Face {

    /** 宋体, for texts: the letters of GB 2312. */
    SONG("song.ttf.xz", "Noto Serif SC"),

    /** 黑体, for headings, and for letters that the other has not: all of GBK. */
    HEI("hei.ttf.xz", "WenQuanYi Micro Hei");

    private final Supplier<byte[]> bytes;

    private final String family;

    Face(String file, String family) {
        this.bytes = SingletonSupplier.of(() -> unpacked(file));
        this.family = family;
    }

    String family() {
        return family;
    }

    byte[] bytes() {
        return bytes.get();
    }

    private static byte[] unpacked(String file) {
        try (var in = new XZInputStream(new ClassPathResource(file, Face.class).getInputStream())) {
            return in.readAllBytes();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
