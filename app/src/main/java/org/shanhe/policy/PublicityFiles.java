package org.shanhe.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what a pack lets the public read. */
@Component
class PublicityFiles implements FileKind<Publicity> {

    private static final Set<String> TERMS = Set.of("from", "to", "least", "nameDays", "objectionDays", "complaintDays",
            "hotline", "licenceZh", "licenceEn", "source", "unverified");

    // who is alone in a cell is named by it
    private static final int LEAST = 3;

    @Override
    public String name() {
        return "publicity";
    }

    @Override
    public String path() {
        return "publicity.yaml";
    }

    @Override
    public String key(Publicity publicity) {
        return "publicity";
    }

    @Override
    public List<Publicity> read(PackFile file) {
        var entry = file.entry(Set.of("terms", "statistics", "sums"));
        var terms = entry.each("terms", TERMS, PublicityFiles::terms);
        if (terms.isEmpty()) {
            throw entry.problem("terms are missing");
        }
        var statistics = entry.each("statistics", Set.of("figure", "persons", "twin"),
                item -> new Publicity.Statistic(item.text("figure"), item.flag("persons"), item.textOrNull("twin")));
        var known = statistics.stream().map(Publicity.Statistic::figure).collect(Collectors.toSet());
        statistics.stream()
            .map(Publicity.Statistic::twin)
            .filter(twin -> twin != null && !known.contains(twin))
            .forEach(twin -> entry.note("statistics", twin + " is none of the statistics"));
        var sums = entry.each("sums", Set.of("whole", "parts"), item -> {
            var sum = new Publicity.Sum(item.text("whole"), item.texts("parts"));
            Stream.concat(Stream.of(sum.whole()), sum.parts().stream())
                .filter(figure -> !known.contains(figure))
                .forEach(figure -> item.note("parts", figure + " is none of the statistics"));
            return sum;
        });
        return List.of(new Publicity(terms, statistics, sums));
    }

    private static Publicity.Terms terms(Entry item) {
        var terms = new Publicity.Terms(item.dateOrNull("from"), item.dateOrNull("to"), item.number("least"),
                item.number("nameDays"), item.number("objectionDays"), item.number("complaintDays"),
                item.text("hotline"), item.text("licenceZh"), item.text("licenceEn"), item.text("source"),
                !item.flag("unverified"));
        if (terms.least() < LEAST) {
            throw item.problem("least", "a count under " + LEAST + " may not be shown");
        }
        if (terms.nameDays() < 0 || terms.objectionDays() < 1 || terms.complaintDays() < 1) {
            throw item.problem("days are not below nothing");
        }
        return terms;
    }

}
