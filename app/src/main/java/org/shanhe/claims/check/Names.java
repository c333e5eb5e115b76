package org.shanhe.claims.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.shanhe.claims.check.Finding.Rule;

/** As many names stand in front of a count as it says, and with 等 no more (列举与总数). */
class Names implements Check {

    /** Behind these the names begin. */
    private static final String BEFORE = ",.:;()。!?\n\"“”";

    /** Behind these the count is of something else than the names. */
    private static final List<String> NO_NAMES = List.of("企业", "合作社", "单位", "机构", "部门", "工厂", "车间", "领域", "方面", "分别",
            "成立", "设立", "引进", "建立", "组建", "结对", "一个");

    /** Places whose name begins with the word for and. */
    private static final List<String> ONE_NAME = List.of("和田", "和政", "和顺", "和平", "和静", "和硕", "和布克", "和龙", "和林");

    @Override
    public Stream<Finding> of(Examined document) {
        return document.all().filter(i -> counts(document, i)).boxed().flatMap(i -> list(document, i));
    }

    private static boolean counts(Examined document, int i) {
        var category = document.claim(i).category();
        return document.unit(i, "county", "township", "village", "province", "prefecture")
                || document.unit(i, "item") && (category.equals("organisations") || category.equals("pairing"));
    }

    private static Stream<Finding> list(Examined document, int count) {
        var names = names(document, count);
        var open = names.endsWith("等");
        var listed = open ? names.substring(0, names.length() - 1) : names;
        int named = count(listed);
        if (named < 2 || !open && NO_NAMES.stream().anyMatch(listed::contains)) {
            return Stream.empty();
        }
        // in front of the first name stand other words, so that an and there may join
        // those
        int fewest = isTwo(listed.substring(0, listed.indexOf('、'))) ? named - 1 : named;
        int stated = document.value(count).intValue();
        var holds = fewest <= stated && (open || stated <= named);
        return holds || open || endsAsPlace(listed)
                ? Stream.of(Finding.of(Rule.LIST, holds, count, List.of(), BigDecimal.valueOf(named))) : Stream.empty();
    }

    /** The words in front, back to the comma or the claim before. */
    private static String names(Examined document, int count) {
        int end = document.claim(count).start();
        int least = count == 0 ? 0 : Math.min(end, document.claim(count - 1).end());
        int from = end;
        while (from > least && BEFORE.indexOf(document.text().charAt(from - 1)) < 0) {
            from--;
        }
        var words = document.text().substring(from, end);
        while (words.endsWith("共") || words.endsWith("这")) {
            words = words.substring(0, words.length() - 1);
        }
        return words;
    }

    private static int count(String listed) {
        if (!listed.contains("、")) {
            return 0;
        }
        int named = 0;
        for (var part : listed.split("、", -1)) {
            named += part.isEmpty() ? 0 : isTwo(part) ? 2 : 1;
        }
        return named;
    }

    /** Whether 和 or 与 stands between two names; 新疆和田县 is one. */
    private static boolean isTwo(String part) {
        return Stream.of("和", "与", "及")
            .mapToInt(word -> part.indexOf(word, 2))
            .anyMatch(at -> at >= 0 && at <= part.length() - 3
                    && ONE_NAME.stream().noneMatch(n -> part.startsWith(n, at)));
    }

    private static boolean endsAsPlace(String listed) {
        return "县区市旗村镇乡省州".indexOf(listed.charAt(listed.length() - 1)) >= 0;
    }

}
