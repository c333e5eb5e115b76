package org.shanhe.measure.consumption;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Money;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/consumption/products")
class ProductEndpoint {

    private final Products products;

    private final ConsumptionWorkbook workbook;

    ProductEndpoint(Products products, ConsumptionWorkbook workbook) {
        this.products = products;
        this.workbook = workbook;
    }

    record Entry(@NotNull Long supplier, @NotBlank @Size(max = 40) String code, @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 60) String spec, @NotBlank @Size(max = 20) String unit,
            @NotNull @Positive Long priceFen, @NotBlank @Size(max = 60) String certificate,
            @NotNull LocalDate validFrom, @NotNull LocalDate validUntil) {

        NewProduct product() {
            return new NewProduct(supplier, code.strip(), name.strip(),
                    spec == null || spec.isBlank() ? null : spec.strip(), unit.strip(), new Money(priceFen),
                    certificate.strip(), validFrom, validUntil);
        }

    }

    record Correction(@NotNull @Valid Entry product, boolean offered, @NotNull Integer version) {
    }

    @GetMapping
    Listed<Product> list(ProductFilter filter, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Listed.of(products.list(filter, Listed.after(cursor), Listed.read(limit)), limit, Product::id);
    }

    @GetMapping("/export.xlsx")
    void export(ProductFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        workbook.products(filter, locale, ConsumptionWorkbook.to(response, "products"));
    }

    @PostMapping
    Product add(@RequestBody @Valid Entry entry) {
        return products.add(entry.product());
    }

    @PutMapping("/{id}")
    Product correct(@PathVariable long id, @RequestBody @Valid Correction correction) {
        return products.correct(id, correction.version, correction.product.product(), correction.offered);
    }

}
