package org.shanhe.policy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shanhe.kernel.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/policy")
class PackEndpoint {

    private final Packs packs;

    private final PackLoads loads;

    private final PackView view;

    private final Drafts drafts;

    PackEndpoint(Packs packs, PackLoads loads, PackView view, Drafts drafts) {
        this.packs = packs;
        this.loads = loads;
        this.view = view;
        this.drafts = drafts;
    }

    /**
     * @param folder where the packs are edited; those of the jar cannot be
     */
    record InForce(List<PackView.Summary> packs, String folder, boolean editable, List<PackLoads.Load> loads,
            List<Drafts.Draft> drafts) {
    }

    record Comparison(PackView.Summary left, PackView.Summary right, List<PackView.Difference> kinds) {
    }

    record Contents(PackView.Summary pack, List<PackView.Table> tables) {
    }

    @GetMapping("/packs")
    @Transactional(readOnly = true)
    InForce list() {
        return inForce();
    }

    @GetMapping("/packs/{name}")
    @Transactional(readOnly = true)
    Contents one(@PathVariable String name) {
        var pack = drafts.named(name);
        return new Contents(view.summary(pack), view.tables(pack));
    }

    /** Of packs in force, or of a draft with one. */
    @GetMapping("/compare")
    @Transactional(readOnly = true)
    Comparison compare(@RequestParam String left, @RequestParam String right) {
        var one = drafts.named(left);
        var other = drafts.named(right);
        return new Comparison(view.summary(one), view.summary(other), view.compare(one, other));
    }

    /** All packs with the draft among them, to be unpacked where the packs are edited. */
    @GetMapping("/drafts/{id}/policy.zip")
    ResponseEntity<byte[]> draft(@PathVariable long id) {
        return ResponseEntity.ok()
            .contentType(MediaType.parseMediaType("application/zip"))
            .header("Content-Disposition", "attachment; filename=\"policy-draft-%d.zip\"".formatted(id))
            .body(drafts.zip(id));
    }

    @DeleteMapping("/drafts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        drafts.delete(id);
    }

    /**
     * All packs of the folder come into force, or everything that is wrong is answered.
     */
    @PostMapping("/reload")
    InForce reload(Locale locale) {
        try {
            loads.reload();
            return inForce();
        }
        catch (BadPacks e) {
            throw Refused.invalid("POLICY_PACKS_BAD", "count", e.problems().size(), "problems",
                    e.problems().stream().map(problem -> problem.in(locale)).collect(Collectors.joining("\n")));
        }
    }

    private InForce inForce() {
        return new InForce(packs.current().packs().stream().map(view::summary).toList(), packs.root(),
                !packs.root().startsWith("classpath:"), loads.latest(20), drafts.list());
    }

}
