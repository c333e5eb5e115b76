package org.shanhe.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shanhe.demo.Family.Relation;

/**
 * Who lives in a household of a given size: head, spouse, parents, children, their wives
 * and children, with ages that fit one another.
 */
final class Lineage {

    static final int YEAR = 2020;

    private static final int YOUNGEST = 5;

    /** A place in the family, before it has a name. */
    record Place(Relation relation, boolean male, int age) {

        LocalDate birth(Dice dice) {
            return LocalDate.ofYearDay(YEAR - age, dice.between(1, 365));
        }

    }

    private final Dice dice;

    private final int size;

    private final List<Place> places = new ArrayList<>();

    private Lineage(int size, Dice dice) {
        this.dice = dice;
        this.size = size;
    }

    static List<Place> of(int size, Dice dice) {
        var lineage = new Lineage(size, dice);
        switch (size) {
            case 1 -> lineage.single();
            case 2 -> lineage.pair();
            default -> lineage.family();
        }
        return lineage.places;
    }

    private void single() {
        add(Relation.HEAD, dice.percent(66), dice.percent(72) ? dice.between(60, 86) : dice.between(40, 59));
    }

    private void pair() {
        if (dice.percent(60)) {
            couple(dice.percent(80) ? dice.between(58, 80) : dice.between(30, 57));
        }
        else {
            boolean male = dice.percent(70);
            int age = dice.between(38, 60);
            add(Relation.HEAD, male, age);
            if (dice.percent(55)) {
                child(age - dice.between(22, 30));
            }
            else {
                parent(age);
            }
        }
    }

    private void family() {
        int age = dice.between(32, 64);
        if (dice.percent(90)) {
            couple(age);
        }
        else {
            add(Relation.HEAD, dice.percent(70), age);
        }
        if (age < 58 && dice.percent(45)) {
            parent(age);
        }
        int next = age - dice.between(21, 26);
        while (places.size() < size && next >= YOUNGEST) {
            boolean son = child(next);
            if (son && next >= 26 && places.size() + 1 < size && dice.percent(50)) {
                add(Relation.DAUGHTER_IN_LAW, false, next - dice.between(0, 3));
                grandchild(Math.max(YOUNGEST, next - dice.between(21, 24)));
            }
            next -= dice.between(2, 4);
        }
        while (places.size() < size) {
            if (places.stream().noneMatch(p -> p.relation() == Relation.MOTHER) && age < 68) {
                add(Relation.MOTHER, false, Math.min(92, age + dice.between(20, 26)));
            }
            else {
                add(Relation.OTHER, dice.percent(50), Math.max(18, age - dice.between(1, 12)));
            }
        }
    }

    private void couple(int age) {
        boolean male = dice.percent(88);
        add(Relation.HEAD, male, age);
        add(Relation.SPOUSE, !male, Math.max(22, age + dice.between(-4, 2)));
    }

    private boolean child(int age) {
        boolean son = dice.percent(53);
        add(son ? Relation.SON : Relation.DAUGHTER, son, Math.max(YOUNGEST, age));
        return son;
    }

    private void grandchild(int age) {
        boolean male = dice.percent(52);
        add(male ? Relation.GRANDSON : Relation.GRANDDAUGHTER, male, age);
    }

    private void parent(int age) {
        boolean father = dice.percent(40);
        add(father ? Relation.FATHER : Relation.MOTHER, father, Math.min(92, age + dice.between(20, 29)));
    }

    private void add(Relation relation, boolean male, int age) {
        places.add(new Place(relation, male, age));
    }

}
