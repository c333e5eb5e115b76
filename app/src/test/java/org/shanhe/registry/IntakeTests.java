package org.shanhe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.shanhe.registry.Samples.ONE;
import static org.shanhe.registry.Samples.OTHER;
import static org.shanhe.registry.Samples.condition;
import static org.shanhe.registry.Samples.document;
import static org.shanhe.registry.Samples.household;
import static org.shanhe.registry.Samples.person;
import static org.shanhe.registry.Samples.said;
import static org.shanhe.registry.Samples.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.registry.IntakePreview.Counts;
import org.shanhe.registry.IntakeVerdict.Kind;
import org.shanhe.registry.IntakeVerdict.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class IntakeTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    Intake intake;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void theSameRowsTwiceChangeNothing() {
        Scope.system().run(() -> {
            var numbers = numbers(2);
            Consumer<IntakeWriter> rows = file -> {
                file.household(household(1, numbers[0], ONE, PovertyStatus.POOR));
                file.household(
                        household(2, numbers[1], OTHER, PovertyStatus.EXITED, LocalDate.of(2018, 11, 5), "DISASTER"));
                file.person(person(1, numbers[0], "甲", "HEAD", document(1)));
                file.person(person(2, numbers[0], "乙", "SPOUSE", null));
                file.person(person(3, numbers[1], "丙", "HEAD", document(2)));
                file.condition(condition(1, numbers[0], 2018, 100_000));
            };
            long first = stage(intake, rows);
            assertThat(intake.preview(first)).isEqualTo(new IntakePreview(new Counts(2, 0, 0, 0),
                    new Counts(3, 0, 0, 0), new Counts(1, 0, 0, 0), new Counts(0, 0, 0, 0)));
            intake.apply(first, "test", share -> {
            });
            var known = said(owner);
            long second = stage(intake, rows);
            assertThat(intake.preview(second)).isEqualTo(new IntakePreview(new Counts(0, 0, 2, 0),
                    new Counts(0, 0, 3, 0), new Counts(0, 0, 1, 0), new Counts(0, 0, 0, 0)));
            intake.apply(second, "test", share -> {
            });
            assertThat(said(owner)).isEqualTo(known);
            assertThat(Samples.statuses(owner, numbers[1])).extracting("valid", "status")
                .containsExactly(tuple("[2014-06-01,2018-11-05)", "POOR"), tuple("[2018-11-05,)", "EXITED"));
            intake.undo(first, "test", share -> {
            });
            assertThat(said(owner)).noneMatch(row -> row.contains(numbers[0]) || row.contains(numbers[1]));
        });
    }

    @Test
    void aChangeNamesEachFieldWithWhatWasKnownAndWhatIsStated() {
        Scope.system().run(() -> {
            var number = numbers(1)[0];
            long first = stage(intake, file -> {
                file.household(household(1, number, ONE, PovertyStatus.POOR));
                file.person(person(1, number, "甲", "HEAD", document(11)));
                file.person(person(2, number, "乙", "SPOUSE", document(12)));
                file.condition(condition(1, number, 2018, 100_000));
            });
            intake.preview(first);
            intake.apply(first, "test", share -> {
            });
            var before = said(owner);
            long second = stage(intake, file -> {
                file.household(household(1, number, ONE, PovertyStatus.EXITED, LocalDate.of(2019, 12, 1), "DISASTER"));
                file.person(person(1, number, "甲", "HEAD", document(11), LifeState.DEAD, "MAJOR"));
                file.person(person(2, number, "乙", "HEAD", document(12)));
                file.condition(condition(1, number, 2019, 200_000));
            });
            assertThat(intake.preview(second)).isEqualTo(new IntakePreview(new Counts(0, 1, 0, 0),
                    new Counts(0, 2, 0, 0), new Counts(1, 0, 0, 0), new Counts(0, 0, 0, 0)));
            var verdict = intake.verdicts(second, Kind.HOUSEHOLD, Outcome.CHANGE, 0, 10).getFirst();
            assertThat(verdict.differences().get("causeMain")).containsExactly("ILLNESS", "DISASTER");
            assertThat(verdict.differences().get("status")).containsExactly("POOR", "EXITED");
            var persons = intake.verdicts(second, Kind.PERSON, null, 0, 10);
            assertThat(persons.getFirst().differences()).containsKeys("lifeState", "health");
            assertThat(persons.getFirst().differences().get("health")).containsExactly(null, null);
            assertThat(persons.getLast().differences().get("relation")).containsExactly("SPOUSE", "HEAD");
            intake.apply(second, "test", share -> {
            });
            assertThat(owner
                .sql("select head_name, members, status, version from registry.household where household_no = ?")
                .param(number)
                .query()
                .singleRow()).containsEntry("head_name", "乙")
                .containsEntry("members", 1)
                .containsEntry("status", "EXITED")
                .containsEntry("version", 2);
            intake.undo(second, "test", share -> {
            });
            assertThat(said(owner)).isEqualTo(before);
            intake.undo(first, "test", share -> {
            });
        });
    }

    @Test
    void aHouseholdIsTakenWithAllItsRowsOrNotAtAll() {
        Scope.system().run(() -> {
            var n = numbers(8);
            long batch = stage(intake, file -> {
                file.household(household(1, n[0], ONE, PovertyStatus.POOR));
                file.household(household(2, n[1], ONE, PovertyStatus.POOR));
                file.household(household(3, n[2], ONE, PovertyStatus.POOR));
                file.household(household(4, n[3], 540623100999L, PovertyStatus.POOR));
                file.household(household(5, n[4], ONE, PovertyStatus.POOR));
                file.household(household(6, n[4], ONE, PovertyStatus.POOR));
                file.household(household(7, n[5], ONE, PovertyStatus.POOR));
                file.household(household(8, n[6], ONE, PovertyStatus.POOR));
                file.person(person(1, n[0], "甲", "SON", document(21)));
                file.person(person(2, n[1], "乙", "HEAD", document(22)));
                file.person(person(3, n[1], "丙", "HEAD", document(23)));
                file.person(person(4, n[3], "丁", "HEAD", document(24)));
                file.person(person(5, n[5], "戊", "HEAD", document(25)));
                file.person(person(6, n[6], "己", "HEAD", document(25)));
                file.person(person(7, n[7], "庚", "HEAD", document(26)));
            });
            assertThat(intake.preview(batch).households()).isEqualTo(new Counts(0, 0, 0, 8));
            assertThat(intake.verdicts(batch, Kind.HOUSEHOLD, null, 0, 20)).extracting(IntakeVerdict::code)
                .containsExactly("HEAD_MISSING", "HEAD_TWICE", "MEMBERS_MISSING", "VILLAGE_UNKNOWN", "NUMBER_TWICE",
                        "NUMBER_TWICE", "HOUSEHOLD_REFUSED", "HOUSEHOLD_REFUSED");
            assertThat(intake.verdicts(batch, Kind.PERSON, null, 0, 20)).extracting(IntakeVerdict::code)
                .containsExactly("HOUSEHOLD_REFUSED", "HOUSEHOLD_REFUSED", "HOUSEHOLD_REFUSED", "HOUSEHOLD_UNKNOWN",
                        "DOCUMENT_TWICE", "DOCUMENT_TWICE", "HOUSEHOLD_UNKNOWN");
            var refused = new ArrayList<IntakeVerdict>();
            intake.refusals(batch, refused::add);
            assertThat(refused).hasSize(15);
            var before = said(owner);
            intake.apply(batch, "test", share -> {
            });
            assertThat(said(owner)).isEqualTo(before);
        });
    }

    @Test
    void anImportTouchesOnlyTheVillagesOfItsScope() {
        var n = numbers(3);
        long first = Scope.system().call(() -> {
            long batch = stage(intake, file -> {
                file.household(household(1, n[0], OTHER, PovertyStatus.POOR));
                file.person(person(1, n[0], "甲", "HEAD", document(31)));
            });
            intake.preview(batch);
            intake.apply(batch, "test", share -> {
            });
            return batch;
        });
        Samples.village(ONE).run(() -> {
            long batch = stage(intake, file -> {
                file.household(household(1, n[0], ONE, PovertyStatus.POOR));
                file.household(household(2, n[1], OTHER, PovertyStatus.POOR));
                file.household(household(3, n[2], ONE, PovertyStatus.POOR));
                file.person(person(1, n[0], "乙", "HEAD", document(32)));
                file.person(person(2, n[1], "丙", "HEAD", document(33)));
                file.person(person(3, n[2], "丁", "HEAD", document(31)));
            });
            intake.preview(batch);
            assertThat(intake.verdicts(batch, Kind.HOUSEHOLD, null, 0, 20)).extracting(IntakeVerdict::code)
                .containsExactly("NUMBER_TAKEN", "OUTSIDE_SCOPE", "HOUSEHOLD_REFUSED");
            assertThat(intake.verdicts(batch, Kind.PERSON, null, 0, 20)).extracting(IntakeVerdict::code)
                .containsExactly("HOUSEHOLD_UNKNOWN", "HOUSEHOLD_UNKNOWN", "PERSON_ELSEWHERE");
            assertThat(intake.verdicts(batch, Kind.PERSON, null, 2, 20)).extracting(IntakeVerdict::detail)
                .containsOnlyNulls();
            assertThatThrownBy(() -> intake.undo(first, "test", share -> {
            })).isInstanceOf(Refused.class).hasMessageContaining("INTAKE_OUTSIDE_SCOPE");
        });
        Scope.system().run(() -> intake.undo(first, "test", share -> {
        }));
    }

    @Test
    void aBatchIsAppliedOnceAndNotAfterTheRegistryHasMoved() {
        Scope.system().run(() -> {
            var number = numbers(1)[0];
            long first = stage(intake, file -> {
                file.household(household(1, number, ONE, PovertyStatus.POOR));
                file.person(person(1, number, "甲", "HEAD", document(41)));
            });
            assertThatThrownBy(() -> intake.apply(first, "test", share -> {
            })).hasMessageContaining("INTAKE_NOT_PREVIEWED");
            intake.preview(first);
            intake.apply(first, "test", share -> {
            });
            assertThatThrownBy(() -> intake.apply(first, "test", share -> {
            })).hasMessageContaining("INTAKE_NOT_PREVIEWED");
            var second = stage(intake,
                    file -> file.household(household(1, number, ONE, PovertyStatus.POOR, null, "DISASTER")));
            var third = stage(intake,
                    file -> file.household(household(1, number, ONE, PovertyStatus.POOR, null, "FUNDS")));
            intake.preview(second);
            intake.preview(third);
            intake.apply(second, "test", share -> {
            });
            assertThatThrownBy(() -> intake.apply(third, "test", share -> {
            })).hasMessageContaining("INTAKE_OUTDATED");
            assertThatThrownBy(() -> intake.undo(first, "test", share -> {
            })).hasMessageContaining("INTAKE_CHANGED_SINCE").hasMessageContaining(number);
            intake.undo(second, "test", share -> {
            });
        });
    }

    @Test
    void aHistoryToldByTheFileIsTaken() {
        Scope.system().run(() -> {
            var number = numbers(1)[0];
            long batch = stage(intake, file -> {
                file.household(household(1, number, ONE, PovertyStatus.EXITED, LocalDate.of(2019, 12, 1), null));
                file.person(person(1, number, "甲", "HEAD", document(51)));
                file.status(number, LocalDate.of(2014, 6, 1), PovertyStatus.POOR, 1, null);
                file.status(number, LocalDate.of(2017, 6, 1), PovertyStatus.EXITED, 1, null);
                file.status(number, LocalDate.of(2018, 6, 1), PovertyStatus.RELAPSED, 1, "ILLNESS");
                file.status(number, LocalDate.of(2019, 12, 1), PovertyStatus.EXITED, 1, null);
            });
            intake.preview(batch);
            intake.apply(batch, "test", share -> {
            });
            assertThat(Samples.statuses(owner, number)).extracting("valid", "status")
                .containsExactly(tuple("[2014-06-01,2017-06-01)", "POOR"), tuple("[2017-06-01,2018-06-01)", "EXITED"),
                        tuple("[2018-06-01,2019-12-01)", "RELAPSED"), tuple("[2019-12-01,)", "EXITED"));
            intake.undo(batch, "test", share -> {
            });
        });
    }

    @Test
    void anyRandomBatchesAppliedAndUndoneLeaveTheRegistryAsItWas() {
        Scope.system().run(() -> {
            for (int seed = 0; seed < 8; seed++) {
                var random = new Random(seed);
                var numbers = numbers(12);
                var batches = new ArrayList<Long>();
                var states = new ArrayList<Object>();
                for (int i = 0; i < 4; i++) {
                    states.add(said(owner));
                    long batch = stage(intake, file -> anything(file, random, numbers));
                    intake.preview(batch);
                    intake.apply(batch, "seed " + seed, share -> {
                    });
                    batches.add(batch);
                    assertThat(invariantsBroken()).as("seed %d batch %d", seed, i).isZero();
                }
                for (int i = 3; i >= 0; i--) {
                    intake.undo(batches.get(i), "seed " + seed, share -> {
                    });
                    assertThat(said(owner)).as("seed %d batch %d", seed, i).isEqualTo(states.get(i));
                }
            }
        });
    }

    private static void anything(IntakeWriter file, Random random, String[] numbers) {
        int row = 1;
        for (int h = 0; h < numbers.length; h++) {
            var number = numbers[h];
            if (random.nextInt(3) > 0) {
                var status = PovertyStatus.values()[random.nextInt(5)];
                file.household(household(row++, number, ONE, random.nextInt(9) == 0 ? null : status,
                        random.nextBoolean() ? null : LocalDate.of(2014 + random.nextInt(7), 8, 1),
                        random.nextBoolean() ? "FUNDS" : "ILLNESS"));
            }
            int head = random.nextInt(12) == 0 ? -1 : random.nextInt(2);
            for (int p = 0; p < 3; p++) {
                if (random.nextInt(5) > 0) {
                    file.person(person(row++, number, "人" + p, p == head ? "HEAD" : "OTHER",
                            p == 2 ? null : document(1000 + NUMBERS.get() * 3 + h * 2 + p),
                            random.nextInt(6) == 0 ? LifeState.values()[random.nextInt(5)] : null,
                            random.nextBoolean() ? "HEALTHY" : "CHRONIC"));
                }
            }
            if (random.nextBoolean()) {
                file.condition(condition(row++, number, 2014 + random.nextInt(4), random.nextInt(9) * 100));
            }
        }
    }

    private int invariantsBroken() {
        return owner
            .sql("""
                    select (select count(*) from registry.household h
                             where h.household_no ~ '^T[0-9]{8}$'
                               and (h.members <> (select count(*) from registry.person p where p.household = h.id and p.left_on is null)
                                or h.successor is null and h.head_name is distinct from (select name from registry.person p where p.household = h.id and p.relation = 'HEAD' and p.left_on is null)
                                or not exists (select from registry.status s where s.household = h.id and upper_inf(s.valid) and s.status = h.status and (s.carried or lower(s.valid) = h.status_since))))
                         + (select count(*) from registry.past where isempty(known))
                    """)
            .query(Integer.class)
            .single();
    }

    private static String[] numbers(int count) {
        var numbers = new String[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = "T%08d".formatted(NUMBERS.incrementAndGet());
        }
        return numbers;
    }

}
