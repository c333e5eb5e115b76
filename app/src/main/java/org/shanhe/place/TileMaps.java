package org.shanhe.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.place.Layers.Dot;
import org.springframework.stereotype.Component;

/** Lays places out as tiles. */
@Component
class TileMaps {

    /** Screens are wider than high. */
    private static final double WIDTH_TO_HEIGHT = 1.6;

    private record Cell(PlaceCode code, String name, int row, int column) {
    }

    private final List<Cell> provinces = read();

    private final Places places;

    private final Layers layers;

    TileMaps(Places places, Layers layers) {
        this.places = places;
        this.layers = layers;
    }

    TileMap nation() {
        var listed = byCode(places.provinces());
        var dots = layers.dots(List.copyOf(listed.keySet()));
        var tiles = provinces.stream().map(cell -> {
            var place = listed.get(cell.code);
            return tile(cell.code, cell.name, place, cell.row, cell.column, 1, dots.get(cell.code));
        }).toList();
        return new TileMap(rows(), columns(), tiles, List.of());
    }

    TileMap inside(PlaceCode parent) {
        places.get(parent);
        var children = places.children(parent);
        var dots = layers.dots(children.stream().map(Place::code).toList());
        int columns = Math.max(1, (int) Math.ceil(Math.sqrt(children.size() * WIDTH_TO_HEIGHT)));
        var tiles = new ArrayList<Tile>();
        for (var child : children) {
            int at = tiles.size();
            tiles.add(tile(child.code(), child.name(), child, at / columns, at % columns, 1, dots.get(child.code())));
        }
        return new TileMap((tiles.size() + columns - 1) / columns, columns, tiles, List.of());
    }

    /** Each place in its province's tile, which those of one province share. */
    TileMap of(List<PlaceCode> codes) {
        var listed = byCode(places.list(codes));
        var unknown = codes.stream().filter(code -> !listed.containsKey(code)).toList();
        if (!unknown.isEmpty()) {
            throw Refused.notFound("PLACE_UNKNOWN", "code", unknown.getFirst());
        }
        var dots = layers.dots(codes);
        var tiles = new ArrayList<Tile>();
        var byProvince = codes.stream()
            .distinct()
            .collect(Collectors.groupingBy(code -> code.path().getFirst(), TreeMap::new, Collectors.toList()));
        byProvince.forEach((province, inside) -> {
            var cell = cell(province);
            int side = (int) Math.ceil(Math.sqrt(inside.size()));
            for (int at = 0; at < inside.size(); at++) {
                var place = Objects.requireNonNull(listed.get(inside.get(at)));
                tiles.add(tile(place.code(), place.name(), place, cell.row + (double) (at / side) / side,
                        cell.column + (double) (at % side) / side, 1.0 / side, dots.get(place.code())));
            }
        });
        return new TileMap(rows(), columns(), tiles, nation().tiles());
    }

    private static Tile tile(PlaceCode code, String name, @Nullable Place place, double row, double column, double size,
            @Nullable Dot dot) {
        return new Tile(code, name, code.level(), place != null && place.hasChildren(), row, column, size,
                dot == null ? null : dot.longitude(), dot == null ? null : dot.latitude());
    }

    private static Map<PlaceCode, Place> byCode(List<Place> places) {
        return places.stream().collect(Collectors.toMap(Place::code, place -> place));
    }

    private Cell cell(PlaceCode province) {
        return provinces.stream().filter(cell -> cell.code.equals(province)).findFirst().orElseThrow();
    }

    private int rows() {
        return provinces.stream().mapToInt(Cell::row).max().orElse(0) + 1;
    }

    private int columns() {
        return provinces.stream().mapToInt(Cell::column).max().orElse(0) + 1;
    }

    private static List<Cell> read() {
        try (var lines = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(TileMaps.class.getResourceAsStream("province-tiles.csv")),
                        StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",")).map(cells -> {
                return new Cell(PlaceCode.of(cells[0]), cells[1], Integer.parseInt(cells[2]),
                        Integer.parseInt(cells[3]));
            }).toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
