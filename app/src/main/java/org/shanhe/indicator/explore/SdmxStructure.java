package org.shanhe.indicator.explore;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.Figures;
import org.springframework.stereotype.Component;

/**
 * What the columns of {@link SdmxData} mean, as an SDMX-JSON 2.0 structure message
 * (数据结构定义): the figures with their definitions, units and ways of counting.
 */
@Component
class SdmxStructure {

    private static final String SCHEMA = "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json";

    private static final String CODES = "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=SHANHE:%s(1.0.0)";

    private static final String CONCEPT = "urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=SHANHE:CS_SHANHE(1.0.0).";

    private static final String DSD = "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=SHANHE:DSD_INDICATORS(1.0.0)";

    private static final List<String> DIMENSIONS = List.of("FREQ", "INDICATOR", "REF_AREA");

    private static final List<String> ATTRIBUTES = List.of("UNIT_MEASURE", "COUNTING", "TIME_READING", "OBS_STATUS");

    private final Figures figures;

    SdmxStructure(Figures figures) {
        this.figures = figures;
    }

    Map<String, Object> message() {
        return Map.of("meta", Map.of("schema", SCHEMA, "id", "SHANHE_INDICATORS", "prepared", Instant.now()
            .toString(), "contentLanguages", List.of("zh", "en"), "sender", Map.of("id", "SHANHE")), "data", Map.of(
                    "codelists", codelists(), "conceptSchemes",
                    List.of(named("CS_SHANHE", "概念", "Concepts", Map.of("concepts",
                            Stream.of(DIMENSIONS.stream(), Stream.of("TIME_PERIOD", "OBS_VALUE"), ATTRIBUTES.stream())
                                .flatMap(all -> all)
                                .map(id -> Map.of("id", id, "name", id))
                                .toList()))),
                    "dataStructures", List.of(structure()), "dataflows",
                    List.of(named("INDICATORS", "指标", "Indicators", Map.of("structure", DSD)))));
    }

    private List<Map<String, Object>> codelists() {
        var indicators = figures.list()
            .stream()
            .map(figure -> Map.of("id", SdmxData.code(figure.name()), "names", words(figure.words()), "descriptions",
                    words(figure.definition())))
            .toList();
        return List.of(codelist("CL_FREQ", "频率", "Frequency", List
            .of("A", "Q", "M")), named("CL_INDICATOR", "指标", "Figures", Map.of("codes", indicators)), codelist(
                    "CL_UNIT_MEASURE", "计量单位", "Unit of measure",
                    figures.list().stream().map(figure -> SdmxData.unit(figure.unit())).distinct().sorted().toList()),
                codelist("CL_COUNTING", "计数口径", "Counting",
                        Arrays.stream(Figure.Counting.values()).map(Enum::name).toList()),
                named("CL_TIME_READING", "时间口径", "Time reading",
                        Map.of("codes",
                                List.of(reading(Figure.Window.AT_DATE, "期末时点", "At the end of the time"),
                                        reading(Figure.Window.PERIOD, "当期发生", "Within the time"),
                                        reading(Figure.Window.CUMULATIVE, "自始累计至期末",
                                                "From the beginning to the end of the time")))),
                codelist("CL_OBS_STATUS", "观测状态", "Observation status", List.of("A", "M")));
    }

    private static Map<String, Object> reading(Figure.Window window, String zh, String en) {
        return Map.of("id", window.name(), "names", Map.of("zh", zh, "en", en));
    }

    private static Map<String, Object> codelist(String id, String zh, String en, List<String> codes) {
        return named(id, zh, en,
                Map.of("codes", codes.stream().map(code -> Map.of("id", code, "name", code)).toList()));
    }

    /** A place is a code of 12 digits of the national division codes. */
    private static Map<String, Object> structure() {
        var dimensions = DIMENSIONS.stream()
            .map(id -> Map.of("id", id, "conceptIdentity", CONCEPT + id, "localRepresentation",
                    id.equals("REF_AREA")
                            ? Map.of("format", Map.of("dataType", "String", "minLength", 12, "maxLength", 12))
                            : Map.of("enumeration", CODES.formatted("CL_" + id))))
            .toList();
        var attributes = ATTRIBUTES.stream()
            .map(id -> Map.of("id", id, "conceptIdentity", CONCEPT + id, "localRepresentation",
                    Map.of("enumeration", CODES.formatted("CL_" + id)), "attributeRelationship",
                    Map.of("observation", Map.of())))
            .toList();
        return named("DSD_INDICATORS", "指标数据结构", "Structure of indicators", Map.of("dataStructureComponents",
                Map.of("dimensionList", Map.of("id", "DimensionDescriptor", "dimensions", dimensions, "timeDimension",
                        Map.of("id", "TIME_PERIOD", "conceptIdentity", CONCEPT + "TIME_PERIOD", "localRepresentation",
                                Map.of("format", Map.of("dataType", "ObservationalTimePeriod")))),
                        "measureList",
                        Map.of("id", "MeasureDescriptor", "measures",
                                List.of(Map.of("id", "OBS_VALUE", "conceptIdentity", CONCEPT + "OBS_VALUE",
                                        "localRepresentation", Map.of("format", Map.of("dataType", "Decimal"))))),
                        "attributeList", Map.of("id", "AttributeDescriptor", "attributes", attributes))));
    }

    private static Map<String, Object> named(String id, String zh, String en, Map<String, ?> rest) {
        var all = new LinkedHashMap<String, Object>(
                Map.of("id", id, "agencyID", "SHANHE", "version", "1.0.0", "names", Map.of("zh", zh, "en", en)));
        all.putAll(rest);
        return all;
    }

    private static Map<String, String> words(Figure.Words words) {
        return Map.of("zh", words.zh(), "en", words.en());
    }

}
