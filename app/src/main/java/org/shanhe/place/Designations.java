package org.shanhe.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What places are designated as, and what else they are called. */
@Repository
class Designations {

    private static final String TAG = """
            select t.tag, '' as word, t.code, d.name as place, lower(t.valid) as since, upper(t.valid) as until, t.source
              from place.tag t join place.division d using (code)
            """;

    private final JdbcClient jdbc;

    Designations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PlaceTag> list(@Nullable String tag) {
        return Rows.of(jdbc.sql(TAG + "where cast(:tag as text) is null or t.tag = :tag order by t.tag, t.code")
            .param("tag", tag)
            .query(PlaceTag.class));
    }

    /** Of the place itself and of those it lies in. */
    List<PlaceTag> of(PlaceCode code) {
        return Rows.of(jdbc.sql(TAG + "where t.places @> :code order by t.tag, t.code")
            .param("code", code.value())
            .query(PlaceTag.class));
    }

    List<PlaceAlias> aliases(PlaceCode code) {
        return Rows.of(jdbc.sql("""
                select name, kind, former_code, lower(valid) as since, upper(valid) as until, remark
                  from place.alias where code = :code order by kind, name
                """).param("code", code.value()).query(PlaceAlias.class));
    }

}
