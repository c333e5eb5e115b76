package org.shanhe.indicator.explore;

import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The views an account kept, and those shared by accounts whose scope holds the reader's
 * (视图). Whoever opens one asks it anew under the own scope.
 */
@Repository
class Views {

    private static final int NAME = 60;

    private static final int QUERY = 4_000;

    private static final String COLUMNS = "id, name, screen, query, shared, account = kernel.scope_account() as mine, recorded_at";

    private final JdbcClient jdbc;

    private final Audit audit;

    Views(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What a view is to be. */
    record NewView(@Nullable String name, @Nullable String screen, @Nullable String query, boolean shared) {

        NewView checked() {
            if (name == null || name.isBlank() || name.length() > NAME) {
                throw Refused.invalid("VIEW_NAME_MISSING");
            }
            if (screen == null || !Set.of("explore", "quick").contains(screen) || query == null
                    || query.length() > QUERY || !query.matches("[\\w.,=&%+:*~!'()-]*")) {
                throw Refused.invalid("VIEW_QUERY_MALFORMED");
            }
            return new NewView(name.strip(), screen, query, shared);
        }

    }

    @Transactional(readOnly = true)
    public Listed<SavedView> list(@Nullable String cursor, int limit) {
        return Listed.of(Rows
            .of(jdbc.sql("select " + COLUMNS + " from indicator.view where id > :after order by id limit :limit")
                .param("after", Listed.after(cursor))
                .param("limit", Listed.read(limit))
                .query((row, _) -> new SavedView(row.getLong("id"), row.getString("name"), row.getString("screen"),
                        row.getString("query"), row.getBoolean("shared"), row.getBoolean("mine"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))),
                limit, SavedView::id);
    }

    /** Again with the same words it is the same view. */
    @Transactional
    public long add(NewView asked) {
        var view = asked.checked();
        var id = jdbc.sql("""
                insert into indicator.view as v (name, screen, query, shared)
                values (:name, :screen, :query, :shared)
                on conflict (account, name) do update set shared = excluded.shared
                   where v.query = excluded.query and v.screen = excluded.screen
                returning id
                """).paramSource(RecordParameters.of(view)).query(Long.class).optional();
        var kept = id.orElseThrow(() -> Refused.conflict("VIEW_NAME_TAKEN"));
        audit.note("indicator.view.keep", "view/" + kept, null, "{\"shared\":%s}".formatted(view.shared()));
        return kept;
    }

    @Transactional
    public void remove(long id) {
        if (jdbc.sql("delete from indicator.view where id = :id").param("id", id).update() == 0) {
            throw Refused.notFound("VIEW_UNKNOWN");
        }
        audit.note("indicator.view.remove", "view/" + id, null, "{}");
    }

}
