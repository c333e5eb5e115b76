package org.shanhe.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.shanhe.registry.Intake;
import org.shanhe.registry.PovertyStatus;
import org.shanhe.registry.VillageKinds;
import org.springframework.stereotype.Component;

/**
 * Takes the synthetic registers in through the registry's intake, a batch at a time, so
 * that memory does not grow with the scale.
 */
@Component
class RegisterLoad {

    private static final int BATCH = 20_000;

    private final Intake intake;

    private final VillageKinds kinds;

    RegisterLoad(Intake intake, VillageKinds kinds) {
        this.intake = intake;
        this.kinds = kinds;
    }

    /** Returns how many households were added. */
    long load(Words words, List<Village> villages, int scale, LongConsumer progress) {
        var batch = new Batch(words, progress);
        for (var county : County.values()) {
            var codes = villages.stream().filter(village -> village.isIn(county)).map(Village::code).toList();
            new CountyRegister(county, codes).families(scale).forEach(batch::add);
        }
        batch.send();
        kinds.addAll(kinds(villages), Livelihood.LAST, words.phrase("reason"));
        return batch.added;
    }

    private static Map<Long, String> kinds(List<Village> villages) {
        var kinds = new TreeMap<Long, String>();
        for (var county : County.values()) {
            villages.stream()
                .filter(village -> village.isIn(county))
                .forEach(village -> kinds.put(village.code(),
                        county.herding == 100 ? "PASTORAL" : county.herding > 0 ? "MIXED" : "FARMING"));
        }
        return kinds;
    }

    private final class Batch {

        private final RegisterRows rows;

        private final String reason;

        private final LongConsumer progress;

        private final List<Family> families = new ArrayList<>(BATCH);

        private long added;

        Batch(Words words, LongConsumer progress) {
            this.rows = new RegisterRows(words.phrase("bank"));
            this.reason = words.phrase("reason");
            this.progress = progress;
        }

        void add(Family family) {
            families.add(family);
            if (families.size() == BATCH) {
                send();
            }
        }

        void send() {
            if (families.isEmpty()) {
                return;
            }
            long batch = intake.open("demo");
            try (var writer = intake.writer(batch)) {
                long row = 0;
                for (var family : families) {
                    long household = ++row;
                    writer.household(rows.household(family, household));
                    for (var member : family.members()) {
                        writer.person(rows.person(family, member, ++row));
                    }
                    for (var year : family.years()) {
                        writer.condition(rows.condition(family, year, household));
                    }
                    for (var spell : family.spells()) {
                        writer.status(family.number(), spell.from(), PovertyStatus.valueOf(spell.status()),
                                spell.members(), spell.reason());
                    }
                }
                writer.finish();
            }
            intake.preview(batch);
            var taken = intake.apply(batch, reason, share -> {
            });
            if (taken.households().refuse() + taken.persons().refuse() + taken.conditions().refuse() > 0) {
                throw new IllegalStateException("the registry refuses synthetic rows: " + taken);
            }
            intake.discard(batch);
            added += taken.households().add();
            families.clear();
            progress.accept(added);
        }

    }

}
