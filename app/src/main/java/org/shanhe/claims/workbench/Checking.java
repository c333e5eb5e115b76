package org.shanhe.claims.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.CheckedClaims;
import org.shanhe.claims.Documents;
import org.shanhe.claims.ledger.Reconciliation;
import org.shanhe.claims.reading.ClaimReader;
import org.shanhe.claims.reading.Extraction;
import org.shanhe.claims.text.Link;
import org.shanhe.claims.workbench.CheckedDocuments.Reading;
import org.shanhe.claims.workbench.Judgings.Cause;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a document that was handed in and holds it against the ledger (核对). */
@Component
class Checking {

    private final CheckedDocuments documents;

    private final Judgings judgings;

    private final Decisions decisions;

    private final Reconciliation reconciliation;

    private final DataFolder folder;

    private final JsonMapper json;

    Checking(CheckedDocuments documents, Judgings judgings, Decisions decisions, Reconciliation reconciliation,
            DataFolder folder, JsonMapper json) {
        this.documents = documents;
        this.judgings = judgings;
        this.decisions = decisions;
        this.reconciliation = reconciliation;
        this.folder = folder;
        this.json = json;
    }

    /** For the first time; a file that cannot be read says so. */
    void first(long id) {
        documents.move(id, DocumentState.READING);
        var document = documents.get(id);
        var read = read(document);
        if (read == null) {
            documents.move(id, DocumentState.UNREADABLE);
            return;
        }
        judge(document, read, Cause.FIRST, document.saidOn());
    }

    /**
     * Once more, for the same day or another: by the ledger as it is now and by what
     * people have decided since.
     */
    void again(long id, Cause cause, @Nullable LocalDate saidOn) {
        var document = documents.get(id);
        var read = read(document);
        if (read != null) {
            judge(document, read, cause, saidOn == null ? document.saidOn() : saidOn);
        }
    }

    /** What was read of a file, and its links. */
    private record Text(Extraction claims, List<Link> links) {
    }

    private void judge(CheckedDocument document, Text text, Cause cause, @Nullable LocalDate stated) {
        var read = text.claims();
        var day = stated != null ? stated
                : Objects.requireNonNullElseGet(CheckedClaims.day(read.text().chars()), LocalDate::now);
        boolean version = cause == Cause.FIRST && document.replaces() != null;
        if (version) {
            decisions.carrying().corrections(document, read);
        }
        var guidance = decisions.guidance(document.id(), read, day);
        var verdicts = reconciliation.of(read, text.links(), day, guidance);
        List<JudgedClaim> claims = IntStream.range(0, verdicts.size())
            .mapToObj(nth -> JudgedClaim.of(nth, verdicts.get(nth), read.text(), json))
            .toList();
        judgings.add(document.id(), cause, day, claims);
        if (version) {
            decisions.carrying().accepted(document, read.text().chars(), claims);
        }
        documents.read(document.id(),
                new Reading(read.text().chars(), json.writeValueAsString(read.zones()), read.refused().size()));
    }

    private @Nullable Text read(CheckedDocument document) {
        try {
            var file = Documents.read(document.name(), Files.readAllBytes(folder.kept(document.sha256())));
            return new Text(ClaimReader.read(file.chars(), file.page()), file.links());
        }
        // refused: no text, damaged or too long
        catch (IOException | Refused e) {
            return null;
        }
    }

}
