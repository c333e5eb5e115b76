package org.shanhe.cadre;

import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PostingEndpoint {

    private final Postings postings;

    PostingEndpoint(Postings postings) {
        this.postings = postings;
    }

    @GetMapping("/api/postings")
    Listed<Posting> list(Postings.Filter filter, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Listed.of(postings.list(filter, Listed.after(cursor), Listed.read(limit)), limit, Posting::id);
    }

    @GetMapping("/api/postings/{id}")
    Posting one(@PathVariable long id) {
        return postings.get(id);
    }

}
