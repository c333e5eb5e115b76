package org.shanhe.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.measure.Counting;
import org.shanhe.measure.NewDelivery;
import org.shanhe.measure.Receiver;
import org.shanhe.measure.training.HeldClass;
import org.shanhe.measure.training.NewClass;
import org.shanhe.project.Project;

/**
 * What the results review says was achieved, as deliveries whose quantities sum to it.
 */
final class OutcomePlan {

    private static final LocalDate LAST = LocalDate.of(2020, 12, 20);

    private final Words words;

    private final Map<County, Long> units;

    private final List<Village> villages;

    private final Map<Long, String> countyNames;

    private final List<NewDelivery> deliveries = new ArrayList<>();

    private final List<HeldClass> classes = new ArrayList<>();

    private int keys;

    OutcomePlan(Words words, Map<County, Long> units, List<Village> villages, Map<Long, String> countyNames) {
        this.words = words;
        this.countyNames = countyNames;
        this.units = units;
        this.villages = villages;
    }

    /**
     * @param foundation the partner that gives the donations on
     */
    List<NewDelivery> deliveries(List<Project> projects, long foundation) {
        education(projects.stream().filter(project -> project.purpose().equals("EDUCATION")).toList());
        homes();
        training();
        power(projects.stream().filter(project -> project.purpose().equals("SOLAR")).toList());
        herds(projects.stream().filter(project -> project.purpose().equals("ECOLOGY")).findFirst().orElseThrow());
        projects.stream()
            .filter(project -> project.place() == ProjectPlan.ROAD && project.purpose().equals("INFRASTRUCTURE"))
            .findFirst()
            .ifPresent(project -> add("ROAD", "INFRASTRUCTURE", Receiver.VILLAGE, County.BUTUO, ProjectPlan.ROAD, 8,
                    "KM", Counting.OCCURRENCES, LocalDate.of(2018, 10, 30), project.id(), words.phrase("remark.road")));
        given();
        for (var help : CharityPlan.help()) {
            deliveries.add(new NewDelivery(key("DONATION_BENEFIT"), "DONATION_BENEFIT", "SOCIAL", Receiver.GROUP, null,
                    null, help.county().code(), foundation, null, BigDecimal.valueOf(help.persons()), "PERSON",
                    Counting.DISTINCT, null, LocalDate.of(help.year(), 11, 20), null));
        }
        return List.copyOf(deliveries);
    }

    /** Those whose people the deliveries were planned with. */
    List<HeldClass> classes() {
        return List.copyOf(classes);
    }

    /** "More than 100,000 pupils and people": 103,480 over the projects. */
    private void education(List<Project> projects) {
        var dice = Dice.of(9, 1);
        var shares = Shares.of(103_480, projects.stream().mapToLong(project -> dice.between(30, 170)).toArray());
        for (int i = 0; i < shares.length; i++) {
            var project = projects.get(i);
            var on = project.completedOn() == null || project.completedOn().isAfter(LAST) ? LAST
                    : project.completedOn();
            add("BENEFIT", "EDUCATION", Receiver.GROUP, county(project.place()), project.place(), shares[i], "PERSON",
                    Counting.DISTINCT, on, project.id(), null);
        }
    }

    /** 5,793 homes improved in Nyainrong and its seven model villages. */
    private void homes() {
        var here = villages.stream().filter(village -> village.isIn(County.NYAINRONG)).toList();
        var dice = Dice.of(9, 2);
        var shares = Shares.eachAtLeastOne(5_793, here.stream().mapToLong(village -> dice.between(20, 100)).toArray());
        for (int i = 0; i < shares.length; i++) {
            add("HOUSING", "HOUSING", Receiver.GROUP, County.NYAINRONG, here.get(i).code(), shares[i], "HOUSEHOLD",
                    Counting.DISTINCT, LocalDate.of(2013 + i % 8, dice.between(7, 10), 15), null, null);
        }
        for (int i = 0; i < 7; i++) {
            add("MODEL_VILLAGE", "HOUSING", Receiver.VILLAGE, County.NYAINRONG, here.get(i * 19 + 3).code(), 1,
                    "VILLAGE", Counting.DISTINCT, LocalDate.of(2014 + i, 9, 25), null, null);
        }
    }

    /** 110 sessions: 4,198 cadres in 46 of them and 6,828 technicians in 64. */
    private void training() {
        var dice = Dice.of(9, 3);
        sessions("TRAINING_CADRE", 4_198, 46, dice);
        sessions("TRAINING_TECHNICIAN", 6_828, 64, dice);
    }

    private void sessions(String kind, long persons, int sessions, Dice dice) {
        var weights = new long[sessions];
        Arrays.setAll(weights, i -> dice.between(60, 140));
        var shares = Shares.of(persons, weights);
        for (int i = 0; i < sessions; i++) {
            var county = County.values()[i % 9];
            var on = LocalDate.of(2013 + i % 8, dice.between(4, 11), dice.between(1, 28));
            var remark = kind.equals("TRAINING_CADRE") && i == 7 ? words.phrase("remark.twoMountains") : null;
            var name = words.phrase("class." + kind, Objects.requireNonNull(countyNames.get(county.code())),
                    on.getYear(), i / 9 + 1);
            var counted = key("TRAINING_SESSION");
            classes.add(new HeldClass(
                    new NewClass("PX%d-%d-%03d".formatted(county.number, on.getYear(), classes.size() + 1), kind, name,
                            words.phrase("class.subject." + kind), units.get(county), county.code(), null,
                            on.minusDays(1 + i % 4), on, null, null),
                    words.phrase("class.people." + kind), Math.toIntExact(shares[i]), remark, counted, key(kind)));
        }
    }

    /** Two village solar stations in Youyu. */
    private void power(List<Project> stations) {
        for (var station : stations) {
            add("SOLAR_STATION", "SOLAR", Receiver.VILLAGE, County.YOUYU, station.place(), 1, "STATION",
                    Counting.DISTINCT, LocalDate.of(2018, 6, 30), station.id(), null);
        }
    }

    /**
     * 5,290 head moved off and 320,000 mu of grassland kept at the source of the Yellow
     * River.
     */
    private void herds(Project project) {
        var here = villages.stream().filter(village -> village.isIn(County.QUMARLEB)).limit(6).toList();
        var heads = Shares.of(5_290, 9, 12, 7, 10, 8, 6);
        var mu = Shares.of(320_000, 11, 10, 9, 13, 7, 8);
        for (int i = 0; i < here.size(); i++) {
            var on = LocalDate.of(2018 + i % 3, 10, 12);
            add("LIVESTOCK_MOVED", "ECOLOGY", Receiver.VILLAGE, County.QUMARLEB, here.get(i).code(), heads[i], "HEAD",
                    Counting.OCCURRENCES, on, project.id(), null);
            add("GRASSLAND_PROTECTED", "ECOLOGY", Receiver.VILLAGE, County.QUMARLEB, here.get(i).code(), mu[i], "MU",
                    Counting.OCCURRENCES, on, project.id(), null);
        }
    }

    /**
     * What the staff gave for each county, and what outsiders gave it: the amounts of the
     * grants.
     */
    private void given() {
        CharityPlan.raised()
            .forEach(gift -> amount("DONATION_RAISED", "SOCIAL", gift.county(), gift.yuan() * 100, gift.on()));
        CharityPlan.introduced()
            .forEach(gift -> amount("INTRODUCED_DONATION", "SOCIAL", gift.county(), gift.yuan() * 100, gift.on()));
    }

    private void amount(String kind, String purpose, County county, long fen, LocalDate on) {
        deliveries.add(new NewDelivery(key(kind), kind, purpose, Receiver.COUNTY, null, null, county.code(),
                units.get(county), null, BigDecimal.ONE, "ITEM", Counting.OCCURRENCES, new Money(fen), on, null));
    }

    private static County county(long place) {
        return Arrays.stream(County.values())
            .filter(county -> place / 1_000_000 == county.number)
            .findAny()
            .orElseThrow();
    }

    private void add(String kind, String purpose, Receiver receiver, County county, long place, long quantity,
            String unit, Counting counting, LocalDate on, @Nullable Long project, @Nullable String remark) {
        deliveries.add(new NewDelivery(key(kind), kind, purpose, receiver, null, null, place, units.get(county),
                project, BigDecimal.valueOf(quantity), unit, counting, null, on, remark));
    }

    private String key(String kind) {
        return "demo:%s:%d".formatted(kind, keys++);
    }

}
