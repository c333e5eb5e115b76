-- projects in the annual plan or beyond (ARRANGED), completed, accepted, due to be completed (DUE) and not completed though due (OVERDUE), each
-- by its day; one whose acceptance has no day of its own was accepted when it was completed; those suspended or rejected are none of them
select p.place, p.partner, x.on_day, 'project' as kind, p.id as subject, p.id as entry, 1::numeric as quantity, p.id as ref,
       p.name as label, p.purpose
  from project.project p
 cross join lateral (
       select p.stage in ('UNDER_CONSTRUCTION', 'COMPLETED', 'ACCEPTED', 'AUDITED', 'ASSET_REGISTERED', 'HANDED_OVER', 'IN_CARE', 'CLOSED') as begun,
              case when p.stage in ('COMPLETED', 'ACCEPTED', 'AUDITED', 'ASSET_REGISTERED', 'HANDED_OVER', 'IN_CARE', 'CLOSED')
                   then p.completed_on end as completed_on) s
 cross join lateral (
       select least((select min(t.done_on) from project.step t where t.project = p.id and t.to_stage = 'SCHEDULED'),
                    case when s.begun then p.started_on else coalesce(p.stage_since, p.started_on) end) as on_day, 'ARRANGED' as state
       union all select s.completed_on, 'COMPLETED'
       union all select coalesce((select max(t.done_on) from project.step t where t.project = p.id and t.to_stage = 'ACCEPTED'), s.completed_on), 'ACCEPTED'
                  where p.stage in ('ACCEPTED', 'AUDITED', 'ASSET_REGISTERED', 'HANDED_OVER', 'IN_CARE', 'CLOSED')
       union all select p.finish_on, 'DUE'
       union all select p.finish_on, 'OVERDUE' where s.completed_on is null or s.completed_on > cast(:on as date)) x
 where x.state = any (:states) and x.on_day <= cast(:on as date)
   and (s.begun or p.stage in ('SCHEDULED', 'FUND_ISSUED', 'BIDDING'))
   and p.place >= :low and p.place < :high
   and (cast(:from as date) is null or x.on_day >= :from)
   and (cast(:partners as bigint[]) is null or p.partner = any (:partners))
   and (cast(:purposes as text[]) is null or p.purpose = any (:purposes))
