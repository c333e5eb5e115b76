package org.shanhe.project.asset;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assets")
class AssetEndpoint {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Assets assets;

    private final AssetPages pages;

    private final AssetHolders holders;

    private final AssetWorkbook workbook;

    AssetEndpoint(Assets assets, AssetPages pages, AssetHolders holders, AssetWorkbook workbook) {
        this.assets = assets;
        this.pages = pages;
        this.holders = holders;
        this.workbook = workbook;
    }

    @GetMapping
    Listed<AssetRow> list(AssetFilter filter, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return assets.list(filter, cursor, limit);
    }

    @GetMapping("/{id}")
    ResponseEntity<AssetPage> page(@PathVariable long id) {
        var page = pages.page(id);
        return ResponseEntity.ok().eTag(Integer.toString(page.facts().version())).body(page);
    }

    @GetMapping("/{id}/holders")
    Listed<AssetHolders.Holder> holders(@PathVariable long id, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        assets.get(id);
        return holders.list(id, cursor, limit);
    }

    @GetMapping("/distributions/{id}/shares")
    Listed<AssetPages.Share> shares(@PathVariable long id, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return pages.shares(id, cursor, limit);
    }

    @GetMapping("/export.xlsx")
    void export(AssetFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"assets.xlsx\"");
        workbook.write(filter, locale, response.getOutputStream());
    }

}
