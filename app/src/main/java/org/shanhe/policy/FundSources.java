package org.shanhe.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tree of fund sources of the packs (资金来源目录), chosen by the day of the business. */
@Component
public class FundSources {

    private final Packs packs;

    private final FundSourceFiles files;

    FundSources(Packs packs, FundSourceFiles files) {
        this.packs = packs;
        this.files = files;
    }

    /** The whole tree as it is in force on a day, each parent before its children. */
    public List<FundSource> on(LocalDate day) {
        return packs.on(day).all(files).stream().filter(source -> source.holds(day)).toList();
    }

    public Optional<FundSource> find(String code, LocalDate day) {
        return on(day).stream().filter(source -> source.code().equals(code)).findFirst();
    }

    /** Whether money can be booked under this code on a day: a leaf of the tree. */
    public boolean known(String code, LocalDate day) {
        return find(code, day).isPresent() && under(code, day).equals(List.of(code));
    }

    /** The codes above a code, the nearest first. */
    public List<String> ancestors(String code, LocalDate day) {
        var above = new ArrayList<String>();
        var at = find(code, day);
        while (at.isPresent() && at.get().parent() != null) {
            at = find(at.get().parent(), day);
            at.ifPresent(source -> above.add(source.code()));
        }
        return above;
    }

    /** The leaves under a code; a leaf is its own, an unknown code has none. */
    public List<String> under(String code, LocalDate day) {
        var tree = on(day);
        return tree.stream()
            .map(FundSource::code)
            .filter(leaf -> tree.stream().noneMatch(other -> leaf.equals(other.parent())))
            .filter(leaf -> leaf.equals(code) || ancestors(leaf, day).contains(code))
            .toList();
    }

}
