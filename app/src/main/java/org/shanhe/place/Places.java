package org.shanhe.place;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All administrative divisions, and the search among their names. */
@Repository
public class Places {

    private static final String PLACE = """
            select code, level, name, parent,
                   exists (select from place.division c where c.parent = d.code and upper_inf(c.valid)) as has_children
              from place.division d
            """;

    private final JdbcClient jdbc;

    private final GazetteerReader reader;

    private final ReentrantLock reading = new ReentrantLock();

    private volatile @Nullable Gazetteer gazetteer;

    Places(JdbcClient jdbc, GazetteerReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    public Optional<Place> find(PlaceCode code) {
        return jdbc.sql(PLACE + "where code = :code").param("code", code.value()).query(Place.class).optional();
    }

    public Place get(PlaceCode code) {
        return find(code).orElseThrow(() -> Refused.notFound("PLACE_UNKNOWN", "code", code));
    }

    public List<Place> children(PlaceCode parent) {
        return Rows.of(jdbc.sql(PLACE + "where parent = :parent and upper_inf(valid) order by code")
            .param("parent", parent.value())
            .query(Place.class));
    }

    public List<Place> provinces() {
        return Rows.of(jdbc.sql(PLACE + "where parent is null order by code").query(Place.class));
    }

    /** Those of the codes that are places, in the order of the codes. */
    public List<Place> list(List<PlaceCode> codes) {
        return codes.isEmpty() ? List.of()
                : Rows.of(jdbc.sql(PLACE + "where code in (:codes) order by code")
                    .param("codes", codes.stream().map(PlaceCode::value).toList())
                    .query(Place.class));
    }

    /** From the province down to the place above this one. */
    public List<Place> ancestors(PlaceCode code) {
        return list(code.path().stream().filter(above -> !above.equals(code)).toList());
    }

    /** With the names of the places it lies in, 西藏自治区那曲市聂荣县. */
    public String fullName(PlaceCode code) {
        return gazetteer().fullName(code);
    }

    /**
     * By a part of the name, present, former or short, by initials of the pinyin, or by
     * the leading digits of the code.
     */
    public List<PlaceMatch> search(String text, int limit) {
        return search(text, 0, List.of(PlaceRange.EVERYWHERE), limit);
    }

    List<PlaceMatch> search(String text, int level, List<PlaceRange> within, int limit) {
        return gazetteer().search(text, level, within, limit);
    }

    private Gazetteer gazetteer() {
        var read = gazetteer;
        if (read != null) {
            return read;
        }
        reading.lock();
        try {
            read = gazetteer;
            if (read == null) {
                read = reader.read();
                gazetteer = read;
            }
            return read;
        }
        finally {
            reading.unlock();
        }
    }

    /** So that the first search need not wait; commands without a server never search. */
    @EventListener
    void warm(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
            Thread.ofPlatform().name("gazetteer").daemon().start(this::gazetteer);
        }
    }

    /**
     * A stop soon after the start waits for the names, so that their connection is not
     * cut.
     */
    @PreDestroy
    void endReading() {
        reading.lock();
        reading.unlock();
    }

}
