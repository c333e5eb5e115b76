package org.shanhe.monitoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The indicators that decide on a village's or a county's exit (退出指标): each has its
 * numerator, its denominator and its gate; one that fails, or cannot be reckoned yet,
 * stops the matter.
 */
@Component
class Gates {

    private static final double MILLION = 1_000_000;

    private final JdbcClient jdbc;

    Gates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An indicator as it stands.
     *
     * @param value the share, or null while a part of it is missing
     * @param below the value must be less, or null
     * @param least the value must be at least, or null
     * @param passed null while the value is unknown
     */
    record Indicator(String indicator, String zh, String en, @Nullable Double numerator, @Nullable Double denominator,
            @Nullable Double value, @Nullable Double below, @Nullable Double least, @Nullable Boolean passed) {
    }

    /** What the survey found and the register holds, in persons and households. */
    record Sums(long exited, long wronglyExited, long missed, long asked, long satisfied, long open, long drawn,
            @Nullable Long unregistered, long poor, long exitedAll) {
    }

    private record Share(@Nullable Double above, @Nullable Double below) {
    }

    List<Indicator> indicators(Case matter, Procedure procedure, JsonNode facts) {
        if (procedure.gates().isEmpty()) {
            return List.of();
        }
        boolean west = facts.path("west").asBoolean(false);
        var rural = facts.path("ruralPopulation").isNumber() ? facts.path("ruralPopulation").asDouble() : null;
        var sums = procedure.subject() == Procedure.Subject.COUNTY ? sums(matter) : null;
        return procedure.gates().stream().map(gate -> {
            var share = sums == null ? new Share(poor(matter), rural) : share(gate.indicator(), sums, rural);
            return judged(gate, share, west);
        }).toList();
    }

    void mustPass(Case matter, Procedure procedure, JsonNode facts) {
        for (var indicator : indicators(matter, procedure, facts)) {
            if (indicator.passed() == null) {
                throw Refused.conflict("INDICATOR_UNKNOWN", "indicator", indicator.indicator(), "label",
                        indicator.zh());
            }
            if (!indicator.passed()) {
                throw Refused.conflict("INDICATOR_FAILED", "indicator", indicator.indicator(), "label", indicator.zh(),
                        "value", "%.2f%%".formatted(indicator.value() == null ? 0 : indicator.value() * 100));
            }
        }
    }

    Sums sums(Case matter) {
        var range = PlaceRange.of(matter.place());
        return jdbc.sql(Sql.of(Gates.class, "sample-sums"))
            .param("id", matter.id())
            .param("low", range.low())
            .param("high", range.high())
            .query(Sums.class)
            .single();
    }

    private double poor(Case matter) {
        var range = PlaceRange.of(matter.place());
        return jdbc.sql(Sql.of(Gates.class, "village-incidence"))
            .param("low", range.low())
            .param("high", range.high())
            .query(Long.class)
            .single();
    }

    private static Share share(String indicator, Sums sums, @Nullable Double rural) {
        // while a household of the sample is not surveyed, nothing can be said
        boolean done = sums.drawn() > 0 && sums.open() == 0;
        var unregistered = sums.unregistered() == null ? null : Double.valueOf(sums.unregistered());
        return switch (indicator) {
            case "WRONG_EXIT" -> done ? new Share((double) sums.wronglyExited(), (double) sums.exited()) : unknown();
            case "MISSED" -> done ? new Share((double) sums.missed(), unregistered) : unknown();
            case "SATISFACTION" -> done ? new Share((double) sums.satisfied(), (double) sums.asked()) : unknown();
            case "COMPOSITE_INCIDENCE" -> done && rural != null && unregistered != null
                    ? new Share(composite(sums, rural, unregistered), rural) : unknown();
            default -> unknown();
        };
    }

    /**
     * Poor by the register, and the sample's wrong exits and missed persons extrapolated.
     */
    private static @Nullable Double composite(Sums sums, double rural, double unregistered) {
        if (sums.exited() == 0 || unregistered == 0) {
            return null;
        }
        double wrong = (double) sums.wronglyExited() / sums.exited() * sums.exitedAll();
        double outside = Math.max(0, rural - sums.poor() - sums.exitedAll());
        return sums.poor() + wrong + sums.missed() / unregistered * outside;
    }

    private static Share unknown() {
        return new Share(null, null);
    }

    private static Indicator judged(Procedure.Gate gate, Share share, boolean west) {
        var value = share.above() == null || share.below() == null || share.below() == 0 ? null
                : Double.valueOf(share.above() / share.below());
        var limit = west && gate.west() != null ? gate.west() : gate.below();
        var below = limit == null ? null : Double.valueOf(limit / MILLION);
        var least = gate.least() == null ? null : Double.valueOf(gate.least() / MILLION);
        var passed = value == null ? null
                : Boolean.valueOf((below == null || value < below) && (least == null || value >= least));
        return new Indicator(gate.indicator(), gate.term().zh(), gate.term().en(), share.above(), share.below(), value,
                below, least, passed);
    }

}
