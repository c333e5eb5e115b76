package org.shanhe.indicator.explore;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SdmxEndpoint {

    private final Pivots pivots;

    private final SdmxData data;

    private final SdmxStructure structure;

    SdmxEndpoint(Pivots pivots, SdmxData data, SdmxStructure structure) {
        this.pivots = pivots;
        this.data = data;
        this.structure = structure;
    }

    @GetMapping("/api/figures/sdmx.csv")
    void data(SdmxAsked asked, Locale locale, HttpServletResponse response) throws IOException {
        var pivot = pivots.of(asked.table(), asked.asked(), locale);
        response.setContentType("application/vnd.sdmx.data+csv;version=2.0.0;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"figures.csv\"");
        data.write(pivot, asked.frequency(), response.getWriter());
    }

    @GetMapping(path = "/api/figures/sdmx-structure.json",
            produces = "application/vnd.sdmx.structure+json;version=2.0.0")
    Map<String, Object> structure() {
        return structure.message();
    }

}
