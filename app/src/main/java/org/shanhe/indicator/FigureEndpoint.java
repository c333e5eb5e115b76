package org.shanhe.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.FigureValue.Share;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/figures")
class FigureEndpoint {

    private final Figures figures;

    private final Answers answers;

    private final Shares shares;

    private final Entries entries;

    FigureEndpoint(Figures figures, Answers answers, Shares shares, Entries entries) {
        this.figures = figures;
        this.answers = answers;
        this.shares = shares;
        this.entries = entries;
    }

    @GetMapping
    List<Listed> list(Locale locale) {
        return figures.list().stream().map(figure -> Listed.of(figure, figures, locale)).toList();
    }

    @GetMapping("/{name}")
    FigureValue value(@PathVariable String name, Asked asked, Locale locale) {
        return answers.value(name, asked, locale);
    }

    @GetMapping("/{name}/by")
    List<Share> by(@PathVariable String name, @RequestParam String dimension, Asked asked, Locale locale) {
        return shares.of(name, dimension, asked, locale);
    }

    @GetMapping("/{name}/entries")
    Entry.Page entries(@PathVariable String name, Asked asked, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return entries.page(name, asked, cursor, limit);
    }

    /** Of two figures that make one, with the role it has in it. */
    record Part(String role, String figure, String words, String unit) {
    }

    /**
     * A figure of the list.
     *
     * @param entryUnit in which its entries are told, which for a ratio are those of its
     * numerator
     */
    record Listed(String name, String words, String unit, String entryUnit, List<Part> parts, String owner,
            Figure.Window window, String definition, Figure.Counting counting, Set<Figure.Dimension> dimensions,
            Set<Figure.Carried> carried) {

        static Listed of(Figure f, Figures figures, Locale locale) {
            return new Listed(f.name(), f.words().in(locale), f.unit(), figures.get(f.opened()).unit(),
                    parts(f, figures, locale), f.owner(), f.window(), f.definition().in(locale), f.counting(),
                    f.dimensions(), f.carried());
        }

        private static List<Part> parts(Figure figure, Figures figures, Locale locale) {
            return figure.parts().stream().map(part -> {
                var one = figures.get(part.figure());
                return new Part(part.role(), one.name(), one.words().in(locale), one.unit());
            }).toList();
        }

    }

}
