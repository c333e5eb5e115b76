package org.shanhe;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shanhe.cadre.NewPosting;
import org.shanhe.cadre.PostingKind;
import org.shanhe.cadre.Postings;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Scope;
import org.shanhe.ledger.CommitmentKind;
import org.shanhe.ledger.Commitments;
import org.shanhe.ledger.Grants;
import org.shanhe.ledger.NewCommitment;
import org.shanhe.ledger.NewGrant;
import org.shanhe.ledger.NewTransfer;
import org.shanhe.ledger.TransferKind;
import org.shanhe.ledger.Transfers;
import org.shanhe.measure.Counting;
import org.shanhe.measure.Deliveries;
import org.shanhe.measure.NewDelivery;
import org.shanhe.measure.Receiver;
import org.shanhe.partner.NewPairing;
import org.shanhe.partner.NewPartner;
import org.shanhe.partner.PairingKind;
import org.shanhe.partner.Pairings;
import org.shanhe.partner.PartnerKind;
import org.shanhe.partner.Partners;
import org.shanhe.project.NewProject;
import org.shanhe.project.Projects;
import org.shanhe.project.Stage;
import org.shanhe.project.asset.AssetClass;
import org.shanhe.project.asset.AssetRegistration;
import org.shanhe.project.asset.NewAsset;
import org.shanhe.registry.DocumentKind;
import org.shanhe.registry.Intake;
import org.shanhe.registry.IntakeHousehold;
import org.shanhe.registry.IntakePerson;
import org.shanhe.registry.PovertyStatus;
import org.shanhe.registry.Sex;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two villages and two partners side by side, each with a household, a project, money, a
 * delivery and a cadre. What is theirs carries secret words that no request ever sends.
 */
class Neighbours {

    static final String DOCUMENT = "540623199001010010";

    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);

    private final ApplicationContext context;

    private final JdbcClient owner;

    private final long ours;

    private final long theirs;

    private final Map<String, Long> partners = new HashMap<>();

    Neighbours(ApplicationContext context, JdbcClient owner, long ours, long theirs) {
        this.context = context;
        this.owner = owner;
        this.ours = ours;
        this.theirs = theirs;
    }

    /** Settles them once, however many tests ask. */
    void settle() {
        Scope.system().run(() -> {
            var named = context.getBean(Partners.class)
                .addAll(List.of(new NewPartner("邻居甲公司", "甲", PartnerKind.SUBSIDIARY, null, null),
                        new NewPartner("邻居乙暗号公司", "乙暗号", PartnerKind.SUBSIDIARY, null, null)));
            partners.put("ours", named.get("邻居甲公司"));
            partners.put("theirs", named.get("邻居乙暗号公司"));
            if (id("select count(*) from registry.household where household_no = 'ISO-T-1'") == 0) {
                household();
                side("O", "本乡", ours, partner("ours"));
                side("T", "异乡暗号", theirs, partner("theirs"));
                theirHit();
                theirLetter();
                theirMeeting();
            }
        });
    }

    long partner(String side) {
        return partners.get(side);
    }

    Set<String> secretsOfTheVillage() {
        return Set.of("异乡人暗号", "异乡成员暗号", "异乡暗号项目", "异乡暗号干部", "异乡暗号责任书");
    }

    Set<String> secretsOfThePartner() {
        return Set.of("乙暗号", "异乡暗号项目", "异乡暗号干部", "异乡暗号文号", "异乡暗号责任书");
    }

    Map<String, Long> theirIds() {
        var ids = new LinkedHashMap<String, Long>();
        ids.put("household", id("select id from registry.household where household_no = 'ISO-T-1'"));
        ids.put("person", id("select id from registry.person where name = '异乡成员暗号'"));
        ids.put("project", id("select id from project.project where project_no = 'ISO-T'"));
        ids.put("asset", id("select id from project.asset where asset_no = 'ISO-T'"));
        ids.put("grant", id("select id from ledger.grant where document_no = '异乡暗号文号'"));
        ids.put("account", id("select account from project.project where project_no = 'ISO-T'"));
        ids.put("transfer", id("select id from ledger.transfer where key = 'ISO-T'"));
        ids.put("commitment", id("select id from ledger.commitment where key = 'ISO-T'"));
        ids.put("letter", id("select id from pledge.letter where template = 'ISO-T'"));
        ids.put("place", theirs);
        ids.put("hit", id("select min(id) from monitoring.hit where rule = 'ISO-T'"));
        for (var table : List.of("partner.pairing", "cadre.posting", "plan.plan", "monitoring.case",
                "monitoring.appeal", "registry.change_request", "directive.meeting", "directive.assignment",
                "directive.body", "directive.document")) {
            ids.put(table.substring(table.indexOf('.') + 1), id("select coalesce(max(id), 1) from " + table));
        }
        return ids;
    }

    private void theirLetter() {
        owner
            .sql("""
                    insert into pledge.letter (kind, binding, template, pack, title, year, from_on, to_on, place, partner)
                    values ('LETTER', true, 'ISO-T', 'x', '异乡暗号责任书', 2018, date '2018-01-01', date '2018-12-31', :theirs, :partner)
                    """)
            .param("theirs", theirs)
            .param("partner", partner("theirs"))
            .update();
    }

    private void theirMeeting() {
        owner
            .sql("""
                    with held as (
                        insert into directive.meeting (key, kind, level, title, held_on, place, recorded_by)
                        values ('ISO-T', 'SPECIAL', 'VILLAGE', '异乡人暗号会', :day, :theirs, 0) returning id
                    ), decided as (
                        insert into directive.decision (meeting, position, text) select id, 1, '异乡人暗号决定' from held returning id
                    ), given as (
                        insert into directive.assignment (key, decision, title, host_place, place, due_on, recorded_by)
                        select 'ISO-T', id, '异乡人暗号交办', :theirs, :theirs, :day, 0 from decided
                    ), led as (
                        insert into directive.body (key, kind, name, place, founded_on, recorded_by) values ('ISO-T', 'OFFICE', '异乡人暗号办公室', :theirs, :day, 0)
                    )
                    insert into directive.document (key, kind, title, issuer, place, issued_on, from_on, recorded_by)
                    values ('ISO-T', 'RULE', '异乡人暗号办法', '村委会', :theirs, :day, :day, 0)
                    """)
            .param("day", DAY)
            .param("theirs", theirs)
            .update();
    }

    private void theirHit() {
        owner.sql("""
                insert into monitoring.hit (rule, object, object_id, household, village, pack, pack_version, found_on)
                select 'ISO-T', 'HOUSEHOLD', id, id, village, '2014-2020', 'x', :day
                  from registry.household where household_no = 'ISO-T-1'
                """).param("day", DAY).update();
    }

    /** An import by an officer of their village, waiting to be applied. */
    long theirImport(String officer) {
        owner.sql("""
                insert into exchange.import (account, places, every_partner, partners, acting, state)
                select a.id, int8multirange(int8range(:theirs, :theirs + 1)), false, '{}', a.id, 'READY'
                  from access.account a where a.name = :name
                """).param("theirs", theirs).param("name", officer).update();
        var id = id("select max(id) from exchange.import");
        owner.sql("""
                insert into exchange.file (import, position, name, stored, sha256, bytes)
                values (:id, 1, '异乡人暗号.csv', 'none', '', 0)
                """).param("id", id).update();
        return id;
    }

    long lastAccount() {
        return id("select max(id) from access.account where name like 'person%'");
    }

    long ourAccount() {
        return id("select account from project.project where project_no = 'ISO-O'");
    }

    /**
     * What each table says about them: every table that names a place, a household, an
     * import or an account.
     */
    Map<String, String> fingerprint(Map<String, Long> ids) {
        var found = new TreeMap<String, String>();
        owner
            .sql("""
                    select c.table_schema || '.' || c.table_name as name, c.column_name as key
                      from information_schema.columns c
                      join information_schema.tables t using (table_schema, table_name)
                     where t.table_type = 'BASE TABLE' and c.data_type = 'bigint'
                       and c.table_schema not in ('pg_catalog', 'information_schema', 'kernel', 'place')
                       -- an account's own notes of what it has asked for, without a word of the place in them
                       and t.table_name <> 'judging'
                       and (c.column_name in ('village', 'place', 'low', 'household', 'import', 'account', 'grant_id', 'partner')
                            or c.table_name in ('import', 'household', 'account') and c.column_name = 'id')
                    """)
            .query((row, n) -> Map.entry(row.getString("name"), row.getString("key")))
            .list()
            .forEach(column -> {
                var value = of(column.getKey(), column.getValue(), ids);
                if (value != null) {
                    found.put(column.getKey() + "." + column.getValue(),
                            owner
                                .sql("""
                                        select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t
                                         where %s = :value"""
                                    .formatted(column.getKey(), column.getValue()))
                                .param("value", value)
                                .query(String.class)
                                .single());
                }
            });
        return found;
    }

    private static @Nullable Long of(String table, String key, Map<String, Long> ids) {
        return switch (key) {
            case "village", "place", "low" -> ids.get("place");
            case "grant_id" -> ids.get("grant");
            case "account" -> table.startsWith("access.") ? ids.get("someone") : null;
            case "id" -> switch (table) {
                case "exchange.import" -> ids.get("import");
                case "registry.household" -> ids.get("household");
                case "access.account" -> ids.get("someone");
                case "ledger.account" -> ids.get("account");
                default -> null;
            };
            default -> ids.get(key);
        };
    }

    private long id(String query) {
        return owner.sql(query).query(Long.class).single();
    }

    private void household() {
        var intake = context.getBean(Intake.class);
        var batch = intake.open("neighbours.csv");
        try (var writer = intake.writer(batch)) {
            writer.household(home(1, "ISO-O-1", ours));
            writer.household(home(2, "ISO-T-1", theirs));
            writer.person(member(3, "ISO-O-1", "本乡人", "HEAD", null));
            writer.person(member(4, "ISO-T-1", "异乡人暗号", "HEAD", DOCUMENT));
            writer.person(member(5, "ISO-T-1", "异乡成员暗号", "SPOUSE", null));
            writer.finish();
        }
        intake.preview(batch);
        intake.apply(batch, "test", _ -> {
        });
    }

    private static IntakeHousehold home(long row, String number, long village) {
        return new IntakeHousehold(row, number, village, null, PovertyStatus.EXITED, DAY, LocalDate.of(2014, 6, 1), DAY,
                null, null, "ILLNESS", List.of(), null, null, null, null, null, false, true, null, null, null, null,
                null, null, null);
    }

    private static IntakePerson member(long row, String household, String name, String relation, String document) {
        return new IntakePerson(row, household, null, name, relation, relation.equals("HEAD") ? Sex.MALE : Sex.FEMALE,
                LocalDate.of(1990, 1, 1), document == null ? DocumentKind.NONE : DocumentKind.IDENTITY_CARD, document,
                null, null, null, null, List.of(), null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null);
    }

    private void side(String key, String word, long place, long partner) {
        var grant = context.getBean(Grants.class)
            .register(new NewGrant(word + "文号", "DESIGNATED_FREE", "EDUCATION", partner, place, Money.yuan(10_000), DAY,
                    null));
        var project = context.getBean(Projects.class)
            .addAll(List.of(new NewProject("ISO-" + key, word + "项目", "EDUCATION", null, place, partner,
                    Stage.COMPLETED, DAY, null)))
            .getFirst();
        context.getBean(Commitments.class)
            .commitAll(List.of(new NewCommitment("ISO-" + key, CommitmentKind.ISSUE, grant.id(), grant.source(),
                    "EDUCATION", partner, place, project.id(), null, Money.yuan(5_000), DAY, word + "下达文", null)));
        context.getBean(Transfers.class)
            .postAll(List.of(new NewTransfer("ISO-" + key, TransferKind.ALLOCATE, grant.id(), grant.account(),
                    project.account(), Money.yuan(5_000), "EDUCATION", partner, place, project.id(), DAY, null)));
        context.getBean(AssetRegistration.class)
            .addAll(Map.of("ISO-" + key,
                    new NewAsset("ISO-" + key, word + "项目资产", AssetClass.OPERATING, place, partner, project.id(),
                            Money.yuan(5_000), DAY, null, null, null, null, null, null, null, word + "项目管护", null, null,
                            null, null, null, null, BigDecimal.TEN, null)));
        context.getBean(Pairings.class)
            .addAll(List.of(new NewPairing(partner, null, place, PairingKind.PARTY_BRANCH, DAY, null).with(word + "党支部",
                    word + "名单")));
        context.getBean(Deliveries.class)
            .addAll(List.of(new NewDelivery("ISO-" + key, "TRAINING_CADRE", "TRAINING", Receiver.GROUP, null, null,
                    place, partner, project.id(), BigDecimal.TEN, "PERSON", Counting.OCCURRENCES, null, DAY,
                    word + "培训")));
        context.getBean(Postings.class)
            .addAll(List.of(new NewPosting("ISO-" + key, word + "干部", PostingKind.FIRST_SECRETARY, "第一书记", place,
                    partner, DAY, null)));
    }

}
