package org.shanhe.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/imports")
class ImportEndpoint {

    private static final int MOST = 200;

    private final Importer importer;

    private final ImportView view;

    private final ImportRows rows;

    private final ImportEvents events;

    ImportEndpoint(Importer importer, ImportView view, ImportRows rows, ImportEvents events) {
        this.importer = importer;
        this.view = view;
        this.rows = rows;
        this.events = events;
    }

    record Uploaded(long id) {
    }

    record Answer(EthnicCodes ethnicCodes) {
    }

    record Page<T>(List<T> rows, @Nullable String next, @Nullable Long total) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Uploaded upload(@RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(required = false) @Nullable MultipartFile file2,
            @RequestParam(required = false) @Nullable EthnicCodes ethnicCodes) throws IOException {
        var parts = new ArrayList<MultipartFile>();
        if (file != null) {
            parts.addAll(file);
        }
        if (file2 != null) {
            parts.add(file2);
        }
        Refused.unless(!parts.isEmpty(), "IMPORT_NO_FILE");
        var uploads = new ArrayList<Importer.Upload>();
        for (var part : parts) {
            uploads.add(new Importer.Upload(name(part), part.getInputStream()));
        }
        return new Uploaded(importer.upload(uploads, ethnicCodes));
    }

    @GetMapping
    Page<ImportView.Row> list(@RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var scope = Scope.current();
        var all = scope.account() == 0 || scope.hasAnyRole("DATA_STEWARD");
        var size = Math.clamp(limit, 1, MOST);
        var list = view.list(all ? null : scope.account(), cursor == null ? Long.MAX_VALUE : cursor, size);
        return new Page<>(list, list.size() < size ? null : String.valueOf(list.getLast().id()), null);
    }

    @GetMapping("/{id}")
    ImportView.Whole one(@PathVariable long id, Locale locale) {
        return view.whole(importer.get(id), locale);
    }

    @PostMapping("/{id}/answer")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void answer(@PathVariable long id, @RequestBody Answer answer) {
        importer.answer(id, answer.ethnicCodes());
    }

    @PostMapping("/{id}/apply")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void apply(@PathVariable long id) {
        importer.apply(id);
    }

    @PostMapping("/{id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void undo(@PathVariable long id) {
        importer.undo(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable long id) {
        importer.discard(id);
    }

    @GetMapping("/{id}/rows")
    Page<ImportRows.Verdict> rows(@PathVariable long id, @RequestParam(required = false) @Nullable String verdict,
            @RequestParam(defaultValue = "household") String kind,
            @RequestParam(required = false) @Nullable Long cursor, @RequestParam(defaultValue = "50") int limit,
            Locale locale) {
        var size = Math.clamp(limit, 1, MOST);
        var list = rows.list(importer.get(id), verdict, kind, cursor == null ? -1 : cursor, size, locale);
        return new Page<>(list, list.size() < size ? null : String.valueOf(list.getLast().id()), null);
    }

    @GetMapping("/{id}/events")
    SseEmitter events(@PathVariable long id, HttpServletResponse response) {
        importer.get(id);
        // a proxy that gathers answers would hold the progress back
        response.setHeader("X-Accel-Buffering", "no");
        return events.follow(id);
    }

    private static String name(MultipartFile part) {
        var name = part.getOriginalFilename();
        if (name == null || name.isBlank()) {
            return "?";
        }
        // some browsers send the whole path
        var plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return plain.length() > 200 ? plain.substring(plain.length() - 200) : plain;
    }

}
