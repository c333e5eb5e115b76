package org.shanhe.claims;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.text.Link;

/**
 * Which letters of a PDF's pages lie below its links: a link is a box on the page, not a
 * part of the text.
 */
final class PortableLinks {

    /** No page has more; the others are left. */
    private static final int MOST = 500;

    private final List<Link> links = new ArrayList<>();

    /** From where to where each row goes, and whether it has a link. */
    private final Map<Integer, Row> rows = new HashMap<>();

    private final List<Box> boxes = new ArrayList<>();

    private float height;

    private record Box(PDRectangle area, String address) {
    }

    private record Row(int start, int end, boolean linked) {
    }

    void begin(PDPage page) throws IOException {
        boxes.clear();
        height = page.getMediaBox().getUpperRightY();
        for (var annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action
                    && action.getURI() != null && link.getRectangle() != null && boxes.size() < MOST) {
                boxes.add(new Box(link.getRectangle(), action.getURI()));
            }
        }
    }

    /**
     * @param row in which it stands, or none
     */
    void letter(TextPosition letter, @Nullable Integer row, int start, int end) {
        var address = address(letter);
        if (address != null) {
            var last = links.isEmpty() ? null : links.getLast();
            // what was only broken into lines is one link
            boolean goesOn = last != null && address.equals(last.address()) && start - last.end() <= 1;
            if (goesOn && last != null) {
                links.set(links.size() - 1, new Link(last.start(), end, address));
            }
            else {
                links.add(new Link(start, end, address));
            }
        }
        if (row != null) {
            rows.merge(row, new Row(start, end, address != null),
                    (known, more) -> new Row(known.start(), more.end(), known.linked() || more.linked()));
        }
    }

    List<Link> found() {
        var found = new ArrayList<>(links);
        rows.values().stream().filter(Row::linked).forEach(row -> found.add(new Link(row.start(), row.end(), null)));
        return List.copyOf(found);
    }

    private @Nullable String address(TextPosition letter) {
        float x = letter.getX() + letter.getWidth() / 2;
        float y = height - letter.getY() + letter.getHeight() / 2;
        return boxes.stream().filter(box -> box.area().contains(x, y)).map(Box::address).findFirst().orElse(null);
    }

}
