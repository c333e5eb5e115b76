package org.shanhe.indicator.explore;

import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.explore.Views.NewView;
import org.shanhe.kernel.Listed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/explore/views")
class ViewEndpoint {

    private final Views views;

    ViewEndpoint(Views views) {
        this.views = views;
    }

    record Kept(long id) {
    }

    @GetMapping
    Listed<SavedView> list(@RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        return views.list(cursor, limit);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Kept add(@RequestBody NewView view) {
        return new Kept(views.add(view));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        views.remove(id);
    }

}
