package org.shanhe.policy;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads the lines of a pack; an unverified value has to stay blank. */
@Component
public class LineFiles implements FileKind<Line> {

    private static final Set<String> LINE = Set.of("kind", "place", "year", "yuan", "source", "unverified");

    private static final Pattern PLACE = Pattern.compile("national|[1-8]\\d{11}");

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public String path() {
        return "lines.yaml";
    }

    @Override
    public String key(Line line) {
        return "%s %s %d".formatted(line.kind(), line.place(), line.year());
    }

    @Override
    public List<Line> read(PackFile file) {
        return file.entry(Set.of("lines")).each("lines", LINE, item -> {
            var line = new Line(item.oneOf("kind", LineKind.class), item.text("place"), item.number("year"),
                    item.numberOrNull("yuan"), item.text("source"), item.flag("unverified"));
            if (!PLACE.matcher(line.place()).matches()) {
                item.note("place", "place must be national or a code of 12 digits");
            }
            if (line.year() < 1978 || line.year() > 2100) {
                item.note("year", "%d is not a year of any line".formatted(line.year()));
            }
            if (line.yuan() != null && line.yuan() <= 0) {
                item.note("yuan", "a line is more than nothing; leave it blank where it is not known");
            }
            if (line.unverified() != (line.yuan() == null)) {
                item.note("unverified",
                        "a value that is not verified stays blank, and a blank one is marked unverified: true");
            }
            return line;
        });
    }

}
