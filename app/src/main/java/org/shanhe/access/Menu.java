package org.shanhe.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shanhe.kernel.Scope;
import org.springframework.http.HttpMethod;

/**
 * What a person is offered, read off {@link AccessRules}: the workbenches whose first
 * address they may call, and the actions whose address they may call.
 */
final class Menu {

    private static final List<Offer> WORKBENCHES = List.of(new Offer("dashboard", GET, "/api/dashboard"),
            new Offer("tasks", GET, "/api/tasks"), new Offer("households", GET, "/api/households"),
            new Offer("meetings", GET, "/api/meetings"), new Offer("assignments", GET, "/api/assignments"),
            new Offer("bodies", GET, "/api/bodies"), new Offer("documents", GET, "/api/documents"),
            new Offer("villages", GET, "/api/villages"), new Offer("changes", GET, "/api/changes"),
            new Offer("duplicates", GET, "/api/duplicates"), new Offer("plans", GET, "/api/plans"),
            new Offer("monitoring", GET, "/api/cases/board"), new Offer("rules", GET, "/api/rules"),
            new Offer("figures", GET, "/api/figures"), new Offer("explore", GET, "/api/explore"),
            new Offer("quick", GET, "/api/explore"), new Offer("imports", GET, "/api/imports"),
            new Offer("projects", GET, "/api/projects"), new Offer("funds", GET, "/api/funds/overview"),
            new Offer("grants", GET, "/api/grants"), new Offer("batches", GET, "/api/batches"),
            new Offer("programmes", GET, "/api/programmes"), new Offer("trace", GET, "/api/trace"),
            new Offer("findings", GET, "/api/findings"), new Offer("sweeps", GET, "/api/sweeps"),
            new Offer("inspections", GET, "/api/inspections"), new Offer("watches", GET, "/api/watches"),
            new Offer("complaints", GET, "/api/complaints"), new Offer("assets", GET, "/api/assets"),
            new Offer("money-alerts", GET, "/api/money/alerts"), new Offer("payment-files", GET, "/api/payment-files"),
            new Offer("donations", GET, "/api/donations"), new Offer("industry-fund", GET, "/api/industry-fund"),
            new Offer("accounts", GET, "/api/accounts"), new Offer("audit", GET, "/api/audit"),
            new Offer("places", GET, "/api/places/tree"), new Offer("policy", GET, "/api/policy/packs"),
            new Offer("whatif", POST, "/api/whatif"), new Offer("portfolio", GET, "/api/portfolio"),
            new Offer("partners", GET, "/api/partners"), new Offer("pairings", GET, "/api/pairings"),
            new Offer("cadres", GET, "/api/cadres"), new Offer("records", GET, "/api/records"),
            new Offer("classes", GET, "/api/classes"), new Offer("chains", GET, "/api/chains"),
            new Offer("delivery-files", GET, "/api/delivery-files"), new Offer("consumption", GET, "/api/consumption"),
            new Offer("relocations", GET, "/api/relocations"), new Offer("deliveries", GET, "/api/deliveries"),
            new Offer("catalogue", GET, "/api/deliveries"), new Offer("letters", GET, "/api/letters"),
            new Offer("assessments", GET, "/api/assessments"), new Offer("evaluations", GET, "/api/evaluations"),
            new Offer("reports", GET, "/api/reports"), new Offer("claims", GET, "/api/claims"),
            new Offer("publications", GET, "/api/publications"));

    private static final List<Offer> ACTIONS = List.of(new Offer("export", GET, "/api/households/export.xlsx"),
            new Offer("printCards", POST, "/api/household-cards"), new Offer("change", POST, "/api/changes"),
            new Offer("runRules", POST, "/api/rules/run"), new Offer("exempt", POST, "/api/rules/exemptions"),
            new Offer("freeze", POST, "/api/registers"), new Offer("correct", PUT, "/api/households/1"),
            new Offer("correctVillage", PUT, "/api/villages/1/facts/2020"),
            new Offer("reveal", POST, "/api/households/1/reveal"), new Offer("import", POST, "/api/imports"),
            new Offer("book", POST, "/api/transfers"), new Offer("donate", POST, "/api/donations"),
            new Offer("invest", POST, "/api/industry-fund/deals"),
            new Offer("publish", POST, "/api/publications/statistics"),
            new Offer("takeStep", POST, "/api/cases/1/steps"), new Offer("plan", POST, "/api/plans/drafts"),
            new Offer("exportPlans", GET, "/api/plans/export.xlsx"), new Offer("batch", POST, "/api/batches"),
            new Offer("payProject", POST, "/api/projects/1/payments"),
            new Offer("projectStep", POST, "/api/projects/1/steps"), new Offer("addProgramme", POST, "/api/programmes"),
            new Offer("exportProjects", GET, "/api/projects/export.xlsx"),
            new Offer("importProjects", POST, "/api/project-files"),
            new Offer("importYields", POST, "/api/yield-files"), new Offer("keepClasses", POST, "/api/classes"),
            new Offer("layers", POST, "/api/places/layers"), new Offer("keepAssets", POST, "/api/assets"),
            new Offer("rectify", POST, "/api/findings"), new Offer("informant", POST, "/api/complaints/1/informant"),
            new Offer("acknowledgeAlerts", POST, "/api/money/alerts/acknowledgements"),
            new Offer("pair", POST, "/api/pairings"), new Offer("addPartner", POST, "/api/partners"),
            new Offer("creditCode", POST, "/api/partners/1/credit-code"), new Offer("putForward", POST, "/api/cadres"),
            new Offer("stepOfCadre", POST, "/api/cadres/1/steps"), new Offer("support", GET, "/api/cadres/1/support"),
            new Offer("createAccount", POST, "/api/accounts"), new Offer("lock", POST, "/api/accounts/1/lock"),
            new Offer("unlock", POST, "/api/accounts/1/unlock"), new Offer("grant", POST, "/api/accounts/1/grant"),
            new Offer("resetPassword", POST, "/api/accounts/1/reset-password"),
            new Offer("order", POST, "/api/consumption/orders"),
            new Offer("importOrders", POST, "/api/consumption/files"),
            new Offer("supplyOrder", POST, "/api/consumption/orders/1/supply"),
            new Offer("addSupplier", POST, "/api/consumption/suppliers"),
            new Offer("recommendSupplier", POST, "/api/consumption/suppliers/1/recommendation"),
            new Offer("reviewSupplier", POST, "/api/consumption/suppliers/1/review"),
            new Offer("deliver", POST, "/api/deliveries"), new Offer("direct", POST, "/api/meetings"),
            new Offer("exportDeliveries", GET, "/api/deliveries/export.xlsx"),
            new Offer("pledge", POST, "/api/letters"), new Offer("assess", POST, "/api/assessments"),
            new Offer("ask", POST, "/api/assessments/1/sample"), new Offer("reloadPolicy", POST, "/api/policy/reload"),
            new Offer("reportTemplates", POST, "/api/reports/bulletin/template"),
            new Offer("claimWords", POST, "/api/claims/dictionary"));

    private record Offer(String key, HttpMethod method, String address) {
    }

    private Menu() {
    }

    static List<String> of(Set<Role> roles) {
        return allowed(WORKBENCHES, roles);
    }

    static List<String> actions(Set<Role> roles) {
        return allowed(ACTIONS, roles);
    }

    private static List<String> allowed(List<Offer> offers, Set<Role> roles) {
        var names = roles.stream().map(Role::name).collect(Collectors.toSet());
        var scope = new Scope(0, List.of(), Set.of(), names);
        return offers.stream()
            .filter(offer -> AccessRules.find(offer.method(), offer.address())
                .filter(rule -> rule.allows(scope))
                .isPresent())
            .map(Offer::key)
            .toList();
    }

}
