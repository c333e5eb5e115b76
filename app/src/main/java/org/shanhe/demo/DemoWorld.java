package org.shanhe.demo;

import java.util.Map;
import java.util.function.LongConsumer;
import org.shanhe.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The demo world as a whole (演示世界): loads it once, and again only what an interrupted
 * load left out.
 */
@Component
public class DemoWorld {

    /** More would run out of citizen numbers. */
    static final int LARGEST = 1_000;

    private final JdbcClient jdbc;

    private final Places places;

    private final AssistanceLoad assistance;

    private final RegisterLoad registers;

    private final PersonalLoad people;

    private final DemoAccounts accounts;

    DemoWorld(JdbcClient jdbc, Places places, AssistanceLoad assistance, RegisterLoad registers, PersonalLoad people,
            DemoAccounts accounts) {
        this.jdbc = jdbc;
        this.places = places;
        this.assistance = assistance;
        this.registers = registers;
        this.people = people;
        this.accounts = accounts;
    }

    /** Whether a load has been finished in this database. */
    public boolean stands() {
        return jdbc.sql("select exists (select from demo.world)").query(Boolean.class).single();
    }

    /**
     * Loads the world with its registers taken {@code scale} times.
     * @param progress told the households added so far
     * @return how many households were added
     */
    public long load(int scale, boolean householdsOnly, LongConsumer progress) {
        return Scope.system().call(() -> {
            var words = new Words();
            var villages = places.villages();
            long added = registers.load(words, villages, scale, progress);
            people.populations(words, scale);
            if (!householdsOnly) {
                Map<String, Long> partners = assistance.load(words, villages, places.villagesOfManyProvinces(),
                        places.countyNames());
                var village = places.largestVillage(County.NYAINRONG);
                people.load(words, partners, village);
                accounts.add(words, village, partners);
            }
            jdbc.sql("""
                    insert into demo.world (scale) values (:scale)
                    on conflict (id) do update set scale = excluded.scale, loaded_at = excluded.loaded_at
                    """).param("scale", scale).update();
            return added;
        });
    }

}
