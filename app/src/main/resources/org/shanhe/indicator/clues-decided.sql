-- clues on which the county decided in the period, in time or late
select t.place, null::bigint as partner, t.ended_on as on_day, 'household' as kind, t.case_id as subject, t.id as entry, 1::numeric as quantity,
       c.household as ref, c.title as label, null::text as purpose
  from monitoring.timer t
  join monitoring.case c on c.id = t.case_id
 where t.timer = 'DECISION' and c.procedure = 'MONITORING' and t.ended_on between cast(:from as date) and cast(:on as date)
   and case when t.ended_on <= t.due_on then 'IN_TIME' else 'LATE' end = any (:verdicts)
   and t.place >= :low and t.place < :high
