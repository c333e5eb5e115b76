package org.shanhe.place;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The map layers an administrator has loaded (地图图层); none comes with the platform. */
@Repository
class Layers {

    /**
     * A layer as it stands in the list.
     *
     * @param licence licence and map review number (审图号), as typed by who loaded it
     */
    record Layer(String name, String licence, Instant uploadedAt, int shapes) {
    }

    /** What was loaded, and the codes left out because no place has them. */
    record Loaded(String name, int shapes, List<PlaceCode> skipped) {
    }

    record Dot(PlaceCode code, double longitude, double latitude) {
    }

    private static final int NAMED = 10;

    private final JdbcClient jdbc;

    private final Audit audit;

    private final JsonMapper mapper;

    Layers(JdbcClient jdbc, Audit audit, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.mapper = mapper;
    }

    List<Layer> list() {
        return Rows.of(jdbc.sql("""
                select name, licence, uploaded_at, (select count(*) from place.shape s where s.layer = l.name) as shapes
                  from place.layer l order by uploaded_at desc, name
                """).query(Layer.class));
    }

    /** Loads a layer, in place of one of the same name. */
    @Transactional
    public Loaded load(String name, String licence, InputStream file, boolean skipUnknown) {
        var outlines = GeoJson.read(mapper, file);
        var unknown = Rows.of(jdbc.sql("""
                select code from unnest(:code) given (code)
                 where not exists (select from place.division d where d.code = given.code) order by code
                """).paramSource(RecordParameters.columns(Outline.class, outlines)).query(Long.class))
            .stream()
            .map(PlaceCode::new)
            .toList();
        if (!skipUnknown && !unknown.isEmpty()) {
            throw Refused.invalid("LAYER_CODES_UNKNOWN", "count", unknown.size(), "codes",
                    unknown.stream().limit(NAMED).map(PlaceCode::toString).collect(Collectors.joining(", ")));
        }
        Refused.unless(unknown.size() < outlines.size(), "LAYER_EMPTY");
        remove(name);
        jdbc.sql("insert into place.layer (name, licence) values (:name, :licence)")
            .param("name", name)
            .param("licence", licence)
            .update();
        int shapes = jdbc.sql("""
                insert into place.shape (layer, code, geometry, longitude, latitude)
                select :layer, code, cast(geometry as jsonb), longitude, latitude
                  from unnest(:code, :geometry, cast(:longitude as float8[]), cast(:latitude as float8[]))
                       given (code, geometry, longitude, latitude)
                  join place.division using (code)
                """).paramSource(RecordParameters.columns(Outline.class, outlines).addValue("layer", name)).update();
        audit.note("place.layer.load", "layer/" + name, null,
                mapper.writeValueAsString(Map.of("licence", licence, "shapes", shapes)));
        return new Loaded(name, shapes, unknown);
    }

    @Transactional
    public void delete(String name) {
        if (remove(name) == 0) {
            throw Refused.notFound("LAYER_UNKNOWN", "name", name);
        }
        audit.note("place.layer.delete", "layer/" + name, null, null);
    }

    private int remove(String name) {
        return jdbc.sql("delete from place.layer where name = :name").param("name", name).update();
    }

    /** A layer as GeoJSON: the given places, or those directly in a place, or all. */
    Optional<String> geoJson(String name, List<PlaceCode> codes, @Nullable PlaceCode parent) {
        return jdbc.sql(Sql.of(Layers.class, "layer-as-geojson"))
            .param("name", name)
            .param("codes", codes.stream().map(PlaceCode::value).toArray(Long[]::new))
            .param("parent", parent == null ? null : parent.value())
            .query(String.class)
            .optional();
    }

    /** A dot a place, from the layer loaded last that has it. */
    Map<PlaceCode, Dot> dots(List<PlaceCode> codes) {
        return Rows.of(jdbc.sql("""
                select distinct on (s.code) s.code, s.longitude, s.latitude
                  from place.shape s join place.layer l on l.name = s.layer
                 where s.code = any (:codes)
                 order by s.code, l.uploaded_at desc
                """).param("codes", codes.stream().map(PlaceCode::value).toArray(Long[]::new)).query(Dot.class))
            .stream()
            .collect(Collectors.toMap(Dot::code, dot -> dot));
    }

}
