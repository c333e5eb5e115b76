package org.shanhe.project.asset;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which right, how an asset stands, and which step it takes (资产管护). */
@Service
public class AssetCare {

    private final JdbcClient jdbc;

    private final Assets assets;

    private final Audit audit;

    private final Clock clock;

    AssetCare(JdbcClient jdbc, Assets assets, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.assets = assets;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A right held from a day on; whoever held it before holds it no longer.
     *
     * @param document by which paper
     */
    public record NewRight(RightKind kind, String holder, LocalDate from, @Nullable String document) {
    }

    @Transactional
    public void give(long id, NewRight right) {
        var asset = standing(id);
        given("holder", right.holder());
        notToCome(right.from());
        int written;
        try {
            written = jdbc.sql(Sql.of(AssetCare.class, "give-right"))
                .param("asset", id)
                .param("kind", right.kind().name())
                .param("holder", right.holder().strip())
                .param("from", right.from())
                .param("document", right.document())
                .query(Integer.class)
                .single();
        }
        catch (org.springframework.dao.DataIntegrityViolationException e) {
            throw Refused.conflict("ASSET_RIGHT_BEFORE_ANOTHER", "day", right.from());
        }
        Refused.unless(written == 1, "ASSET_RIGHT_BEFORE_ANOTHER", "day", right.from());
        audit.note("project.asset.right", "asset/" + id, asset.place(), null);
    }

    /**
     * How an asset stands from a day on.
     *
     * @param measure what is done about it (盘活措施)
     * @param dueOn by when
     */
    public record NewStatus(AssetStatus status, LocalDate on, String reason, @Nullable String measure,
            @Nullable LocalDate dueOn) {
    }

    @Transactional
    public void change(long id, NewStatus status) {
        var asset = standing(id);
        given("reason", status.reason());
        notToCome(status.on());
        Refused.unless(status.status() != AssetStatus.DISPOSED, "ASSET_DISPOSED_BY_DISPOSAL");
        Refused.unless(status.on().isAfter(asset.statusSince()), "ASSET_STATUS_NOT_LATER", "day", asset.statusSince());
        Refused.unless(status.dueOn() == null || !status.dueOn().isBefore(status.on()), "PERIOD_BACKWARDS");
        write(id, status);
        audit.note("project.asset.status", "asset/" + id, asset.place(),
                "{\"status\":\"%s\"}".formatted(status.status()));
    }

    void write(long id, NewStatus status) {
        jdbc.sql("""
                insert into project.asset_status (asset, since, status, reason, measure, due_on, place, partner)
                select id, :on, :status, :reason, :measure, :dueOn, place, partner from project.asset where id = :asset
                """)
            .param("asset", id)
            .param("on", status.on())
            .param("status", status.status().name())
            .param("reason", status.reason().strip())
            .param("measure", status.measure())
            .param("dueOn", status.dueOn())
            .update();
    }

    /** A step of the procedure that was taken on a day. */
    public record NewStep(AssetStep step, LocalDate on, @Nullable String document, @Nullable String note) {
    }

    /**
     * Steps follow each other; rights are confirmed when an owner is known, and care
     * begins when a body is named.
     */
    @Transactional
    public void take(long id, NewStep step) {
        var asset = standing(id);
        notToCome(step.on());
        Refused.unless(step.step() != AssetStep.INCOME_SHARED && step.step() != AssetStep.DISPOSED,
                "ASSET_STEP_BY_ITSELF");
        Refused.unless(step.step().ordinal() == asset.step().ordinal() + 1, "ASSET_STEP_OUT_OF_ORDER", "step",
                asset.step());
        Refused.unless(step.step() != AssetStep.RIGHTS_CONFIRMED || owned(id), "ASSET_STEP_WITHOUT_OWNER");
        Refused.unless(step.step() != AssetStep.IN_CARE || asset.careBody() != null, "ASSET_STEP_WITHOUT_CARE");
        write(id, step);
        audit.note("project.asset.step", "asset/" + id, asset.place(), "{\"step\":\"%s\"}".formatted(step.step()));
    }

    void write(long id, NewStep step) {
        try {
            jdbc.sql(Sql.of(AssetCare.class, "take-step"))
                .param("asset", id)
                .param("step", step.step().name())
                .param("on", step.on())
                .param("document", step.document())
                .param("note", step.note())
                .query(Integer.class)
                .single();
        }
        catch (DuplicateKeyException e) {
            throw Refused.conflict("ASSET_STEP_OUT_OF_ORDER", "step", step.step());
        }
    }

    private boolean owned(long id) {
        return jdbc.sql(
                "select exists (select from project.asset_right where asset = :id and kind = 'OWNERSHIP' and upper_inf(valid))")
            .param("id", id)
            .query(Boolean.class)
            .single();
    }

    /** The asset, which must not have been given away. */
    AssetRow standing(long id) {
        // whoever else writes about it waits
        jdbc.sql("select id from project.asset where id = :id for no key update")
            .param("id", id)
            .query(Long.class)
            .list();
        var asset = assets.get(id);
        Refused.unless(asset.step() != AssetStep.DISPOSED, "ASSET_GONE");
        return asset;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void notToCome(LocalDate day) {
        Refused.unless(!day.isAfter(today()), "ASSET_DAY_TO_COME", "day", day);
    }

    static void given(String field, @Nullable String text) {
        Refused.unless(text != null && !text.isBlank() && text.length() <= 500, "FIELD_MALFORMED", "field", field);
    }

}
