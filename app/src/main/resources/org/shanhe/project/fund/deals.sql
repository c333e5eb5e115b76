-- deals with what the ledger holds in them and what their last reported year brought
select d.id, d.deal_no, d.name, d.firm, d.industry, d.partner, d.place, d.account, d.wanted_fen, d.stage, d.version,
       (select max(s.taken_on) from project.deal_step s where s.deal = d.id) as since, ledger.balance(d.account) as invested_fen,
       coalesce(e.jobs, 0) as jobs, coalesce(e.jobs_poor, 0) as jobs_poor, coalesce(e.income_fen, 0) as income_fen,
       coalesce(e.households, 0) as households
  from project.deal d
  left join lateral (select jobs, jobs_poor, income_fen, households from project.deal_effect
                      where deal = d.id order by year desc, recorded_at desc limit 1) e on true
 where (cast(:id as bigint) is null or d.id = :id) and (cast(:numbers as text[]) is null or d.deal_no = any (:numbers))
