package org.shanhe.bench;

import java.util.List;

/**
 * A table of single events, the figure asked over it, and how many of them are made up.
 */
enum Events {

    /** Over all counties, a purpose of a county in the hand of one partner. */
    TRANSFERS("ledger.transfer", "fund.invested", "amount_fen",
            List.of("transfer_grant_id_fkey", "transfer_from_account_fkey", "transfer_to_account_fkey",
                    "transfer_key_key", "transfer_corrects_key", "transfer_pkey"),
            List.of("transfer_flows", "transfer_to_of_grant", "transfer_from_of_grant"),
            List.of("transfer_by_place on ledger.transfer (place, effective_on)",
                    "transfer_pages on ledger.transfer (place, id)"),
            """
                    insert into ledger.transfer (key, kind, grant_id, source, from_account, to_account, from_kind, to_kind, amount_fen, purpose,
                                                 partner, place, effective_on)
                    select e.n, 'DISBURSE', 1, 'DESIGNATED_FREE', a.given, a.taken, 'GRANT', 'PROJECT', 100000 + e.n % 977,
                           e.purpose, e.partner, e.place, e.day
                      from entry e
                     cross join (select min(id) filter (where kind = 'GRANT') as given, min(id) filter (where kind = 'PROJECT') as taken
                                   from ledger.account offset 0) a
                    """),

    /** The same of deliveries; every second is of a kind the figure counts. */
    DELIVERIES("measure.entry", "beneficiaries.occurrences", "quantity",
            List.of("delivery_place_fkey", "delivery_partner_fkey", "delivery_project_fkey", "delivery_plan_item_fkey",
                    "delivery_key_key", "delivery_pkey"),
            List.of("delivery_by_household", "delivery_by_plan_item", "entry_by_person", "entry_by_certificate",
                    "entry_by_campaign", "entry_by_project"),
            List.of("delivery_by_place on measure.entry (place, kind, delivered_on)",
                    "entry_pages on measure.entry (place, id)"),
            """
                    insert into measure.entry (key, kind, purpose, receiver, place, partner, quantity, unit, counting, delivered_on, recorded_by)
                    select 'made-up ' || e.n, case when e.n % 2 = 0 then 'BENEFIT' else 'TRAINING_CADRE' end, e.purpose, 'VILLAGE', e.place, e.partner,
                           1 + e.n % 97, 'PERSON', 'OCCURRENCES', e.day, 1
                      from entry e
                    """);

    final String table;

    final String figure;

    /** The column a plain scan sums. */
    final String column;

    final List<String> constraints;

    final List<String> unread;

    /** The indexes that figures are read by, built when all is written. */
    final List<String> read;

    private final String insert;

    Events(String table, String figure, String column, List<String> constraints, List<String> unread, List<String> read,
            String insert) {
        this.table = table;
        this.figure = figure;
        this.column = column;
        this.constraints = constraints;
        this.unread = unread;
        this.read = read;
        this.insert = insert;
    }

    /**
     * Writes {@code :count} events from the number {@code :first}, {@code :step} apart,
     * on the working days of ten years.
     */
    String enter() {
        return """
                with county as materialized (
                    select code, row_number() over (order by code) - 1 as nth from place.division where level = 3),
                counties as (select count(*) as n from county),
                made_up as (
                    select n, (hashint8(n) & 2147483647) % (select c.n from counties c) as county, n / 11 % 6 as purpose,
                           cast(cast(n as bigint) * 7919 % 2608 as integer) as workday
                      from generate_series(:first, :first + (:count - 1) * :step, :step) n),
                entry as (
                    select m.n, c.code as place, date '2016-01-04' + m.workday / 5 * 7 + m.workday % 5 as day, 1 + c.nth % 40 + m.purpose % 2 as partner,
                           (array['EDUCATION', 'HEALTH', 'HOUSING', 'INFRASTRUCTURE', 'INDUSTRY', 'ECOLOGY'])[1 + m.purpose] as purpose
                      from made_up m join county c on c.nth = m.county)
                """
                + insert;
    }

}
