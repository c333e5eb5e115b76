package org.shanhe.demo;

import java.util.List;
import java.util.stream.Stream;
import org.shanhe.demo.Family.Member;
import org.shanhe.demo.Family.Year;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a synthetic household lives on and in, and how its guarantees were judged, as far
 * as a register states it beyond the basic columns (家庭条件与两不愁三保障). Drawn apart, so that
 * the rest of the world stays what it is.
 */
final class Home {

    /** Not judged at all: the verdict stays open. */
    private static final double OPEN = 2.5;

    /** Something is found wanting after the exit. */
    private static final double GAP = 2;

    private static final List<String> ASSURED = List.of("FOOD", "CLOTHING", "EDUCATION", "MEDICAL", "HOUSING", "WATER");

    private final Family family;

    private final boolean herding;

    private final boolean ill;

    Home(Family family) {
        this.family = family;
        this.herding = family.herding();
        this.ill = family.members().stream().map(Member::traits).anyMatch(traits -> traits.health().equals("MAJOR"));
    }

    /** Stated for the year of the exit and the last one. */
    boolean states(Year year) {
        return year.year() == Livelihood.LAST || year.year() == exitYear();
    }

    private int exitYear() {
        return family.spells().getLast().from().getYear();
    }

    double arableMu() {
        return herding ? 0 : dice(1).between(20, 160) / 10.0;
    }

    double forestMu() {
        return herding ? 0 : dice(2).between(0, 90) / 10.0;
    }

    double grasslandMu() {
        return herding ? dice(3).between(300, 2_400) : dice(3).percent(40) ? dice(4).between(1, 20) : 0;
    }

    double houseAreaM2() {
        return 40 + 5 * dice(5).between(2, 18);
    }

    String roadKind() {
        return new String[] { "CONCRETE", "GRAVEL", "ASPHALT" }[dice(6).weighted(62, 28, 10)];
    }

    double roadKm() {
        return dice(7).between(1, 60) / 10.0;
    }

    boolean sanitaryToilet() {
        return dice(8).percent(78);
    }

    /** The further columns of a year. */
    ObjectNode more(Year year) {
        var dice = dice(year.year());
        var more = JsonNodeFactory.instance.objectNode();
        more.put("returned_forest_mu", herding ? 0 : dice.between(0, 30) / 10.0);
        more.put("house_structure", new String[] { "BRICK_CONCRETE", "BRICK", "CONCRETE" }[dice.weighted(50, 42, 8)]);
        more.put("house_built_year", dice.between(1995, Math.max(1996, exitYear() - 1)));
        more.put("water_source", !year.safeWater() ? "OPEN_WELL" : dice.percent(60) ? "TREATED_TAP" : "PROTECTED_WELL");
        more.put("fuel", new String[] { "LPG", "ELECTRICITY", "FIREWOOD", "COAL" }[dice.weighted(25, 30, 35, 10)]);
        more.put("livestock_head", herding ? dice.between(15, 160) : dice.between(0, 12));
        var assets = more.putArray("assets");
        Stream.of("PHONE", "TELEVISION", "REFRIGERATOR", "WASHING_MACHINE", "MOTORCYCLE")
            .filter(asset -> dice.percent(asset.equals("PHONE") ? 99 : 64))
            .forEach(assets::add);
        boolean paid = ill && dice.percent(35);
        int spent = paid ? dice.between(4, 30) * 1_000 : 0;
        more.put("self_paid_fen", 100L * spent);
        more.put("claims_fen", 100L * spent * (paid ? dice.between(40, 95) : 0) / 100);
        if (year.year() == Livelihood.LAST && dice.percent(OPEN)) {
            return more;
        }
        boolean gap = year.year() == Livelihood.LAST && dice.percent(GAP);
        int wanting = gap ? dice.below(ASSURED.size() + 1) : -1;
        more.put("income_stable", wanting != ASSURED.size());
        var judged = more.putObject("guarantees");
        for (int n = 0; n < ASSURED.size(); n++) {
            judged.putObject(ASSURED.get(n)).put("met", n != wanting);
        }
        return more;
    }

    private Dice dice(long what) {
        return Dice.of(Long.parseLong(family.number()), what, 91);
    }

}
