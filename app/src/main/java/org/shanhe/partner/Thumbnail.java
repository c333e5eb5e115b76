package org.shanhe.partner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.shanhe.kernel.Refused;

/** A photograph small enough for a list (缩略图); pixels are skipped while it is read. */
final class Thumbnail {

    private static final int EDGE = 240;

    private Thumbnail() {
    }

    static byte[] of(Path photograph) throws IOException {
        try (var in = ImageIO.createImageInputStream(photograph.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            Refused.unless(readers.hasNext(), "PAPER_NO_IMAGE");
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / EDGE);
                var read = reader.getDefaultReadParam();
                read.setSourceSubsampling(step, step, 0, 0);
                var out = new ByteArrayOutputStream();
                ImageIO.write(reader.read(0, read), "png", out);
                return out.toByteArray();
            }
            finally {
                reader.dispose();
            }
        }
    }

}
