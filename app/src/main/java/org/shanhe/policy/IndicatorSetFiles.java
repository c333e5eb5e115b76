package org.shanhe.policy;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads which sets of indicators there are. */
@Component
class IndicatorSetFiles implements FileKind<IndicatorSet> {

    private static final Set<String> SET = Set.of("set", "zh", "en", "source", "target", "unverified", "items");

    private static final Set<String> ITEM = Set.of("item", "zh", "en", "figure");

    @Override
    public String name() {
        return "indicator-sets";
    }

    @Override
    public String path() {
        return "indicator-sets.yaml";
    }

    @Override
    public String key(IndicatorSet set) {
        return set.set();
    }

    @Override
    public List<IndicatorSet> read(PackFile file) {
        return file.entry(Set.of("sets"))
            .each("sets", SET,
                    entry -> new IndicatorSet(entry.text("set"), entry.text("zh"), entry.text("en"),
                            entry.text("source"), entry.number("target"), !entry.flag("unverified"),
                            entry.each("items", ITEM, item -> new IndicatorSet.Item(item.text("item"), item.text("zh"),
                                    item.text("en"), item.textOrNull("figure")))));
    }

}
