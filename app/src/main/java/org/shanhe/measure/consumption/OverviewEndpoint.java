package org.shanhe.measure.consumption;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shanhe.policy.Malls;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/consumption")
class OverviewEndpoint {

    private final OrderLists lists;

    private final Malls malls;

    private final ConsumptionWorkbook workbook;

    OverviewEndpoint(OrderLists lists, Malls malls, ConsumptionWorkbook workbook) {
        this.lists = lists;
        this.malls = malls;
        this.workbook = workbook;
    }

    /** A platform and the steps after which its orders count. */
    record Platform(String code, String name, boolean imported, List<String> needs) {
    }

    @GetMapping
    List<OrderLists.Part> overview(OrderFilter filter) {
        return lists.parts(filter);
    }

    @GetMapping("/platforms")
    List<Platform> platforms(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return malls.on(LocalDate.now())
            .stream()
            .map(mall -> new Platform(mall.platform(), english ? mall.en() : mall.zh(), !mall.columns().isEmpty(),
                    mall.needs()))
            .toList();
    }

    /** The statistics of consumption assistance as a workbook. */
    @GetMapping("/report.xlsx")
    void report(OrderFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        workbook.report(filter, locale, ConsumptionWorkbook.to(response, "consumption"));
    }

}
