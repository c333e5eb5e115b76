package org.shanhe.measure.consumption;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/consumption/orders")
class OrderEndpoint {

    private final OrderLists lists;

    private final Orders orders;

    private final Ordering ordering;

    private final ConsumptionWorkbook workbook;

    OrderEndpoint(OrderLists lists, Orders orders, Ordering ordering, ConsumptionWorkbook workbook) {
        this.lists = lists;
        this.orders = orders;
        this.ordering = ordering;
        this.workbook = workbook;
    }

    record Item(@NotNull Long product, @NotNull @Positive BigDecimal quantity) {
    }

    record Wish(@NotNull Long partner, @NotNull TradeMode mode, @NotNull BuyerClass buyerClass,
            @NotBlank @Size(max = 100) String buyer, @NotEmpty @Size(max = 200) List<@Valid Item> items,
            @NotNull Long seenFen) {
    }

    record Step(@NotNull GoodsStep step, @NotNull LocalDate on, @Nullable @Size(max = 200) String document,
            @NotNull Integer version) {

        Orders.Wanted wanted() {
            return new Orders.Wanted(step, on, document == null || document.isBlank() ? null : document.strip(),
                    version);
        }

    }

    record GoingBack(@NotNull Long line, @NotNull @Positive BigDecimal quantity, @NotNull LocalDate on,
            @NotBlank @Size(max = 200) String reason, @NotNull Integer version) {
    }

    @GetMapping
    OrderLists.Page list(OrderFilter filter, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return lists.list(filter, cursor, limit);
    }

    @GetMapping("/export.xlsx")
    void export(OrderFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        workbook.orders(filter, locale, ConsumptionWorkbook.to(response, "orders"));
    }

    @GetMapping("/{id}")
    OrderPage one(@PathVariable long id) {
        return orders.page(id);
    }

    @PostMapping
    OrderRow place(@RequestHeader("Idempotency-Key") String key, @RequestBody @Valid Wish wish) {
        Refused.unless(!key.isBlank() && key.length() <= 200, "IDEMPOTENCY_KEY_MALFORMED");
        return ordering.place(key,
                new Ordering.Wish(wish.partner, wish.mode, wish.buyerClass, wish.buyer.strip(),
                        wish.items.stream().map(item -> new Ordering.Item(item.product, item.quantity)).toList(),
                        wish.seenFen));
    }

    /** Confirmed or shipped by the supplier, or by the county office on its behalf. */
    @PostMapping("/{id}/supply")
    OrderPage supply(@PathVariable long id, @RequestBody @Valid Step step) {
        return orders.take(id, true, step.wanted());
    }

    /** Accepted, paid and reviewed by the buyer, or cancelled. */
    @PostMapping("/{id}/steps")
    OrderPage step(@PathVariable long id, @RequestBody @Valid Step step) {
        return orders.take(id, false, step.wanted());
    }

    @PostMapping("/{id}/returns")
    OrderPage giveBack(@PathVariable long id, @RequestBody @Valid GoingBack back) {
        return orders.giveBack(id,
                new Orders.GoingBack(back.line, back.quantity, back.on, back.reason.strip(), back.version));
    }

}
