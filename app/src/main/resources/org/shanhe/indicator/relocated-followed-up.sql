-- relocated households by what the latest visit by the day found of their work and income
with latest as (
    select distinct on (s.case_id) s.case_id, s.done_on, (s.form ->> 'working')::int as working, (s.form ->> 'incomeAfter')::bigint as income_fen
      from monitoring.step s
     where s.step = 'FOLLOW_UP' and s.done_on <= cast(:on as date)
       and s.place >= :low and s.place < :high
     order by s.case_id, s.done_on desc, s.id desc
)
select r.place, null::bigint as partner, l.done_on as on_day, 'household' as kind, r.household as subject, r.id as entry, 1::numeric as quantity,
       r.household as ref, r.title as label, null::text as purpose
  from latest l
  join monitoring.relocation r on r.id = l.case_id
 where exists (select from unnest(array['FOLLOWED', case when l.income_fen > r.income_before_fen then 'INCOME_RISEN' end, case when r.labourers > 0 then 'WITH_LABOUR' end,
             case when r.labourers > 0 and l.working > 0 then 'IN_WORK' end]) f (finding)
                where f.finding = any (:findings))
   and (cast(:from as date) is null or l.done_on >= :from)
