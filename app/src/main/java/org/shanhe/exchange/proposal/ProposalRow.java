package org.shanhe.exchange.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.Dates;
import org.shanhe.exchange.Numbers;
import org.shanhe.exchange.PlaceVillages;
import org.shanhe.exchange.Villages;
import org.shanhe.exchange.staging.StagedLine;
import org.shanhe.exchange.staging.StagedProblem;
import org.shanhe.policy.Library;
import org.shanhe.project.ProjectFields;
import org.shanhe.project.Proposal;

/** One line of a list of projects while it is read. */
final class ProposalRow {

    private static final int FEN_OF_TEN_THOUSAND = 6;

    private static final int MOST_DIGITS = 12;

    private final StagedLine line;

    private final ProposalWords words;

    private final PlaceVillages places;

    private final LocalDate today;

    private final List<StagedProblem> problems = new ArrayList<>();

    ProposalRow(StagedLine line, ProposalWords words, PlaceVillages places, LocalDate today) {
        this.line = line;
        this.words = words;
        this.places = places;
        this.today = today;
    }

    List<StagedProblem> problems() {
        return problems;
    }

    /** What the line says, or null where too little can be read to say it. */
    @Nullable Proposal read(@Nullable Long partner) {
        var name = required("NAME", Function.identity());
        var origin = required("ORIGIN", text -> words.value("ORIGIN", text));
        var type = required("TYPE", text -> words.type(text, today));
        var purpose = required("PURPOSE", text -> words.code("PURPOSE", text, today));
        var place = place();
        var content = required("CONTENT", Function.identity());
        var unit = required("UNIT", Function.identity());
        var responsible = required("RESPONSIBLE", Function.identity());
        var started = required("STARTED_ON", ProposalRow::day);
        var finish = required("FINISH_ON", ProposalRow::day);
        var target = required("TARGET", Function.identity());
        var construction = optional("CONSTRUCTION", text -> words.value("CONSTRUCTION", text));
        var toHousehold = optional("TO_HOUSEHOLD", text -> words.value("FLAG", text));
        var relocation = optional("RELOCATION", text -> words.value("FLAG", text));
        var linkage = linkage();
        var benefit = new ProjectFields.Benefit(number("HOUSEHOLDS"), number("PERSONS"), number("EXITED_HOUSEHOLDS"),
                number("EXITED_PERSONS"), number("MONITORED_HOUSEHOLDS"), number("MONITORED_PERSONS"));
        var budget = budget();
        if (name == null || origin == null || type == null || purpose == null || place == null || content == null
                || unit == null || responsible == null || started == null || finish == null || target == null) {
            return null;
        }
        return new Proposal(Library.Origin.valueOf(origin),
                new ProjectFields(name, purpose, type, null, place, partner, construction, content, unit, responsible,
                        started, finish, target, text("PARTICIPATION"), linkage, text("LINKAGE_NOTE"),
                        "TRUE".equals(toHousehold), "TRUE".equals(relocation), text("ASSET_OWNER"), null, benefit,
                        budget));
    }

    private <T> @Nullable T required(String column, Function<String, @Nullable T> read) {
        if (text(column) == null) {
            problems.add(StagedProblem.at(column, "MISSING"));
            return null;
        }
        return optional(column, read);
    }

    private <T> @Nullable T optional(String column, Function<String, @Nullable T> read) {
        var text = text(column);
        var value = text == null ? null : read.apply(text);
        if (text != null && value == null) {
            problems.add(StagedProblem.at(column, "NOT_UNDERSTOOD"));
        }
        return value;
    }

    /**
     * By its code, or by the names of county, town and village, each optional but the
     * county.
     */
    private @Nullable Long place() {
        var code = text("PLACE");
        var county = text("COUNTY");
        var village = text("VILLAGE");
        var town = text("TOWN");
        if (code == null && county == null) {
            problems.add(StagedProblem.at("PLACE", "PLACE_MISSING"));
            return null;
        }
        long place = code != null ? code.matches("[1-9][0-9]{11}") ? Long.parseLong(code) : Villages.UNKNOWN
                : village == null && town == null ? places.county(Objects.requireNonNull(county))
                        : places.byNames("", "", Objects.requireNonNull(county), said(town), said(village));
        if (place == Villages.UNKNOWN || place == Villages.AMBIGUOUS) {
            var column = code != null ? "PLACE" : village != null ? "VILLAGE" : town != null ? "TOWN" : "COUNTY";
            problems.add(StagedProblem.at(column, place == Villages.UNKNOWN ? "PLACE_UNKNOWN" : "PLACE_AMBIGUOUS"));
            return null;
        }
        return place;
    }

    private List<String> linkage() {
        var text = text("LINKAGE");
        var kinds = new ArrayList<String>();
        for (var kind : text == null ? new String[0] : text.split("[、,，;；/]")) {
            var code = words.code("LINKAGE", kind, today);
            if (code == null) {
                problems.add(StagedProblem.at("LINKAGE", "NOT_UNDERSTOOD"));
            }
            else {
                kinds.add(code);
            }
        }
        return kinds;
    }

    private @Nullable Integer number(String column) {
        return optional(column, text -> {
            var number = Numbers.parse(text);
            return number == null || number.signum() < 0 || number.precision() - number.scale() > 8
                    || number.stripTrailingZeros().scale() > 0 ? null : number.intValueExact();
        });
    }

    private List<ProjectFields.BudgetLine> budget() {
        var lines = new ArrayList<ProjectFields.BudgetLine>();
        for (var cell : line.cells().entrySet()) {
            if (cell.getKey().startsWith(ProposalWords.BUDGET)) {
                var fen = fen(cell.getValue());
                if (fen == null) {
                    problems.add(StagedProblem.at(cell.getKey(), "AMOUNT_WRONG"));
                }
                else if (fen > 0) {
                    lines
                        .add(new ProjectFields.BudgetLine(cell.getKey().substring(ProposalWords.BUDGET.length()), fen));
                }
            }
        }
        return lines;
    }

    /** Ten thousands of yuan as fen; no half fen, nothing below zero. */
    private static @Nullable Long fen(String text) {
        var given = Numbers.parse(text.endsWith("万") ? text.substring(0, text.length() - 1) : text);
        if (given == null || given.signum() < 0 || given.precision() - given.scale() > MOST_DIGITS) {
            return null;
        }
        BigDecimal fen = given.movePointRight(FEN_OF_TEN_THOUSAND).stripTrailingZeros();
        return fen.scale() > 0 ? null : fen.longValueExact();
    }

    private static @Nullable LocalDate day(String text) {
        int day = Dates.parse(text);
        return day <= 0 || day % 100 == 0 ? null : Dates.first(day);
    }

    private @Nullable String text(String column) {
        return line.cells().get(column);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** For finding a line again among its neighbours. */
    static String mark(Proposal proposal) {
        return String.join("|", Arrays.asList(proposal.fields().name(), Long.toString(proposal.fields().place()),
                Integer.toString(proposal.fields().startedOn().getYear())));
    }

}
