-- campaigns with what was given and what was used, in the order in which they were opened
select c.id, c.campaign_no, c.name, c.partner, c.place, c.from_on, c.to_on, c.purpose, c.pool,
       coalesce(g.cash_fen, 0) as cash_fen, coalesce(g.in_kind_fen, 0) as in_kind_fen, coalesce(g.donors, 0) as donors,
       coalesce(w.fen, 0) as used_fen, coalesce(w.persons, 0) as persons
  from ledger.campaign c
  left join lateral (select sum(amount_fen) filter (where kind = 'CASH') as cash_fen, sum(amount_fen) filter (where kind = 'IN_KIND') as in_kind_fen,
                            sum(donors) as donors
                       from ledger.gift where campaign = c.id) g on true
  left join lateral (select sum(fen) as fen, sum(persons) as persons
                       from (select account, sum(amount_fen) as fen, max(persons) as persons
                               from ledger.award where campaign = c.id group by account) once) w on true
 where (cast(:id as bigint) is null or c.id = :id) and c.id > :after
   and (cast(:q as text) is null or c.name ilike '%' || :q || '%' or c.campaign_no ilike '%' || :q || '%')
 order by c.id
 limit :limit
