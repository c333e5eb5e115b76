package org.shanhe.measure.consumption;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.partner.CreditCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/consumption/suppliers")
class SupplierEndpoint {

    private final Suppliers suppliers;

    private final ConsumptionWorkbook workbook;

    SupplierEndpoint(Suppliers suppliers, ConsumptionWorkbook workbook) {
        this.suppliers = suppliers;
        this.workbook = workbook;
    }

    /** A supplier with the steps it took. */
    record Page(Supplier supplier, List<Suppliers.Step> steps) {
    }

    record Application(@NotNull Long place, @NotBlank @Size(max = 100) String name, @NotBlank String creditCode,
            @Nullable @Size(max = 60) String contact, @NotNull LocalDate on,
            @NotBlank @Size(max = 200) String document) {
    }

    record Step(@NotNull SupplierState state, @NotNull LocalDate on, @NotBlank @Size(max = 200) String document,
            @NotNull Integer version) {
    }

    @GetMapping
    Listed<Supplier> list(SupplierFilter filter, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Listed.of(suppliers.list(filter, Listed.after(cursor), Listed.read(limit)), limit, Supplier::id);
    }

    @GetMapping("/export.xlsx")
    void export(SupplierFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        workbook.suppliers(filter, locale, ConsumptionWorkbook.to(response, "suppliers"));
    }

    @GetMapping("/{id}")
    Page one(@PathVariable long id) {
        return new Page(suppliers.get(id), suppliers.steps(id));
    }

    @PostMapping
    Supplier apply(@RequestBody @Valid Application it) {
        Refused.unless(!it.on.isAfter(LocalDate.now()), "ORDER_STEP_IN_FUTURE");
        var contact = it.contact == null || it.contact.isBlank() ? null : it.contact.strip();
        return suppliers.apply(new NewSupplier(it.place, it.name.strip(),
                new CreditCode(it.creditCode.strip().toUpperCase(Locale.ROOT)), contact, it.on, it.document.strip()));
    }

    /** The county that recommends a supplier. */
    @PostMapping("/{id}/recommendation")
    Supplier recommend(@PathVariable long id, @RequestBody @Valid Step step) {
        return take(id, step, true);
    }

    /** The platform that approves, refuses or suspends one. */
    @PostMapping("/{id}/review")
    Supplier review(@PathVariable long id, @RequestBody @Valid Step step) {
        return take(id, step, false);
    }

    private Supplier take(long id, Step step, boolean county) {
        Refused.unless(step.state.ofCounty() == county, "SUPPLIER_STEP_OF_OTHER_SIDE");
        Refused.unless(!step.on.isAfter(LocalDate.now()), "ORDER_STEP_IN_FUTURE");
        return suppliers.take(id, step.state, step.on, step.document.strip(), step.version);
    }

}
