package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a matter is dealt with from its beginning to its end (程序): its states, the steps
 * between them and who takes each, what they ask for and by when.
 *
 * @param from the first day on which a matter may be opened, or null
 * @param to the last such day, or null
 * @param opening what is asked for when a matter is opened; its {@code to} is the first
 * state
 * @param consent the text of the household's authorisation (授权书), where one is asked for
 * @param gates what must hold of the figures before a step marked {@code gated}
 */
public record Procedure(String name, Term term, Subject subject, @Nullable LocalDate from, @Nullable LocalDate to,
        Step opening, List<State> states, List<Step> steps, List<Timer> timers, @Nullable Consent consent,
        List<Gate> gates) {

    /** What a matter is about. */
    public enum Subject {

        HOUSEHOLD, VILLAGE, COUNTY

    }

    /** Who takes a step (层级). */
    public enum Level {

        VILLAGE, TOWN, COUNTY, PREFECTURE, PROVINCE

    }

    /** What a step asks for besides its form. */
    public enum Need {

        EVIDENCE, SIGNATURE, CONSENT

    }

    /** A notice invites objections for some days, an announcement tells the result. */
    public enum Posted {

        NOTICE, ANNOUNCEMENT

    }

    /** What a step changes in the register when it is taken. */
    public enum Effect {

        REGISTER, EXIT, MONITOR, DELIVER, CLEAR, REOPEN, WITHDRAW, RELOCATE

    }

    public enum FieldType {

        TEXT, NUMBER, MONEY, DATE, FLAG, CHOICE, CHOICES, MEASURE

    }

    /**
     * Whether it may be about a household that is not on the register: a step of it
     * brings it there.
     */
    public boolean registers() {
        return steps.stream().anyMatch(step -> step.effect() == Effect.REGISTER || step.effect() == Effect.MONITOR);
    }

    /** A name in both languages. */
    public record Term(String zh, String en) {

        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : zh;
        }

    }

    /**
     * Where a matter stands.
     *
     * @param posted what hangs on the board while it stands here
     * @param days how many whole days a notice hangs at least; the day of posting is not
     * counted
     */
    public record State(String name, Term term, @Nullable Posted posted, int days, boolean ends) {
    }

    /**
     * @param from the states in which it may be taken
     * @param rejects whether it ends or turns back the matter, which no notice delays
     * @param after timers whose days must have passed
     * @param unless a flag of this or an earlier form that lifts {@code after} and the
     * fields that must hold
     * @param barredBy a flag of an earlier form that forbids the step
     * @param guard what must hold of the household, unless the step is lifted
     * @param when an answer that must have been given for the step to be open, or null
     * @param delivers what the step delivers, or null where the form asks for it
     * @param note what whoever takes the step tells the household, or null
     */
    public record Step(String name, Term term, List<String> from, String to, List<Level> by, List<Field> form,
            Set<Need> needs, @Nullable Effect effect, boolean rejects, boolean gated, List<String> after,
            @Nullable String unless, @Nullable String barredBy, @Nullable Guard guard, @Nullable Given when,
            @Nullable Delivered delivers, @Nullable Term note) {
    }

    /** An answer to a field. */
    public record Given(String field, String code) {
    }

    /**
     * What a step delivers.
     *
     * @param kind a kind of the measure catalogue, or null where an answer given decides
     * by its option
     * @param quantity the field that says how much, or null for one
     */
    public record Delivered(@Nullable String kind, @Nullable String quantity) {
    }

    /**
     * @param holds whether only yes lets the step go on
     * @param least the least number that lets the step go on, or null
     */
    public record Field(String name, Term term, FieldType type, boolean required, boolean holds, List<Option> options,
            @Nullable Integer least) {
    }

    /**
     * @param delivers the kind of measure that choosing it means, or null
     */
    public record Option(String code, Term term, @Nullable String delivers) {
    }

    /**
     * Days counted from reaching one state.
     *
     * @param until the states that end it
     * @param done the steps that end it without leaving a state
     * @param waits whether a step must wait for it, instead of being due by it
     */
    public record Timer(String name, Term term, List<String> start, List<String> until, List<String> done, int days,
            int months, boolean waits, boolean verified) {

        /** The last day by which it is done, or the first on which it may be. */
        public LocalDate due(LocalDate from) {
            return from.plusMonths(months).plusDays(days);
        }

    }

    /**
     * @param each whether every matter asks for it anew; else what the household signed
     * in an earlier one holds
     */
    public record Consent(String version, Term text, boolean each) {
    }

    /**
     * @param below the figure must be less, in millionths, or null
     * @param west the same in the western provinces
     * @param least the figure must be at least, in millionths, or null
     */
    public record Gate(String indicator, Term term, @Nullable Integer below, @Nullable Integer west,
            @Nullable Integer least) {
    }

    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    public State state(String name) {
        return states.stream().filter(state -> state.name().equals(name)).findFirst().orElseThrow();
    }

    public Optional<Step> step(String name) {
        return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }

    /** The fields of all its forms, those of the opening first. */
    public Stream<Field> fields() {
        return Stream.concat(opening.form().stream(), steps.stream().flatMap(step -> step.form().stream()));
    }

    /** The steps that lead on from a state. */
    public List<Step> stepsFrom(String state) {
        return steps.stream().filter(step -> step.from().contains(state)).toList();
    }

}
