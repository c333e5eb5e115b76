-- a distribution with its shares, and that it was written
with distribution as (
    insert into project.asset_distribution (key, asset, year, decided_on, meeting, notice_from, notice_to, paid_on, document, total_fen, place, partner)
    select :key, id, :year, :decidedOn, :meeting, :noticeFrom, :noticeTo, :paidOn, :document, :total, place, partner
      from project.asset where id = :asset
    returning id, asset, place, partner
),
shared as (
    insert into project.asset_share (distribution, nth, asset, use, household, person, village, amount_fen, account, note, place, partner)
    select d.id, s.nth, d.asset, s.use, s.household, s.person, coalesce(h.village, d.place), s.amount_fen, s.account, s.note, d.place, d.partner
      from distribution d
     cross join unnest(cast(:use as text[]), cast(:household as bigint[]), cast(:person as bigint[]), cast(:amount as bigint[]),
                       cast(:account as bigint[]), cast(:note as text[])) with ordinality
                s (use, household, person, amount_fen, account, note, nth)
      left join registry.household h on h.id = s.household
    returning 1
),
noted as (
    insert into kernel.audit (account, action, subject, place, detail)
    select kernel.scope_account(), 'project.asset.distribute', 'asset/' || d.asset, d.place, jsonb_build_object('shares', (select count(*) from shared))
      from distribution d
    returning 1
)
select d.id from distribution d, noted
