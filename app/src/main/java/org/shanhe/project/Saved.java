package org.shanhe.project;

import org.springframework.http.ResponseEntity;

/** What was written, in its new version. */
record Saved(long id, int version) {

    ResponseEntity<Saved> answer() {
        return ResponseEntity.ok().eTag(Integer.toString(version)).body(this);
    }

}
