package org.shanhe.claims.check;

import java.util.List;
import java.util.stream.Stream;
import org.shanhe.claims.check.Finding.Rule;

/**
 * A number of the headline is one of the text, rounded; where they differ the text is
 * right.
 */
class Headline implements Check {

    private static final double ALIKE = 0.6;

    @Override
    public Stream<Finding> of(Examined document) {
        return document.all().filter(document::isTitle).boxed().flatMap(i -> headline(document, i));
    }

    private static Stream<Finding> headline(Examined document, int headline) {
        var alike = document.all()
            .filter(i -> !document.isTitle(i) && document.sameUnit(i, headline)
                    && document.claim(i).category().equals(document.claim(headline).category()))
            .boxed()
            .toList();
        var same = alike.stream()
            .filter(i -> Tolerance.USUAL.judge(document.written(headline), document.value(i)).agrees()
                    || document.value(i).compareTo(document.value(headline)) == 0)
            .findFirst();
        if (same.isPresent()) {
            return Stream.of(finding(document, headline, same.get(), true));
        }
        return alike.stream()
            .filter(i -> Likeness.of(document.claim(i).indicator(), document.claim(headline).indicator()) >= ALIKE)
            .limit(1)
            .map(i -> finding(document, headline, i, false));
    }

    private static Finding finding(Examined document, int headline, int body, boolean holds) {
        return Finding.of(Rule.HEADLINE, holds, headline, List.of(body), document.value(body));
    }

}
