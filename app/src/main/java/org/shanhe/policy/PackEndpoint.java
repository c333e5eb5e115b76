package org.shanhe.policy;

import java.util.List;
import java.util.stream.Collectors;
import org.shanhe.kernel.Refused;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/policy")
class PackEndpoint {

    private final Packs packs;

    private final PackLoads loads;

    private final PackView view;

    PackEndpoint(Packs packs, PackLoads loads, PackView view) {
        this.packs = packs;
        this.loads = loads;
        this.view = view;
    }

    /**
     * @param folder where the packs are edited; those of the jar cannot be
     */
    record InForce(List<PackView.Summary> packs, String folder, boolean editable, List<PackLoads.Load> loads) {
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
    Contents one(@PathVariable String name) {
        var pack = packs.current().named(name);
        return new Contents(view.summary(pack), view.tables(pack));
    }

    @GetMapping("/compare")
    Comparison compare(@RequestParam String left, @RequestParam String right) {
        var set = packs.current();
        var one = set.named(left);
        var other = set.named(right);
        return new Comparison(view.summary(one), view.summary(other), view.compare(one, other));
    }

    /**
     * All packs of the folder come into force, or everything that is wrong is answered.
     */
    @PostMapping("/reload")
    InForce reload() {
        try {
            loads.reload();
            return inForce();
        }
        catch (BadPacks e) {
            throw Refused.invalid("POLICY_PACKS_BAD", "count", e.problems().size(), "problems",
                    e.problems().stream().map(PackProblem::toString).collect(Collectors.joining("\n")));
        }
    }

    private InForce inForce() {
        return new InForce(packs.current().packs().stream().map(view::summary).toList(), packs.root(),
                !packs.root().startsWith("classpath:"), loads.latest(20));
    }

}
