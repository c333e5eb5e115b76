-- leads not yet known by number, each with its first step
with added as (
    insert into project.deal (deal_no, name, firm, industry, partner, place, account, wanted_fen)
    select n.deal_no, n.name, n.firm, n.industry, n.partner, n.place, a.id, n.wanted
      from unnest(cast(:dealNo as text[]), cast(:name as text[]), cast(:firm as text[]), cast(:industry as text[]), cast(:partner as bigint[]),
                  cast(:place as bigint[]), cast(:wanted as bigint[]))
           n (deal_no, name, firm, industry, partner, place, wanted)
      join ledger.account a on a.key = 'deal:' || n.deal_no
    on conflict (deal_no) do nothing
    returning id, deal_no, partner, place
),
first_step as (
    insert into project.deal_step (deal, stage, taken_on, evidence, partner, place)
    select d.id, 'LEAD', n.found_on, n.evidence, d.partner, d.place
      from added d
      join unnest(cast(:dealNo as text[]), cast(:foundOn as date[]), cast(:evidence as text[])) n (deal_no, found_on, evidence)
        on n.deal_no = d.deal_no
    returning 1
)
select count(*) from first_step
