-- causes and risks of registered or watched households for which the rules list the families that answer them
select n.village as place, null::bigint as partner, h.identified_on as on_day, 'household' as kind, n.subject_id as subject,
       n.subject_id * 64 + row_number() over (partition by n.subject_id order by n.code) as entry,
       1::numeric as quantity, n.subject_id as ref, h.head_name || ' ' || n.code as label, null::text as purpose
  from (select distinct subject_id, village, code from plan.need
         where subject = 'HOUSEHOLD' and list in ('CAUSE', 'RISK') and village >= :low and village < :high) n
  join registry.household h on h.id = n.subject_id and h.identified_on <= cast(:on as date)
 where (cast(:from as date) is null or h.identified_on >= :from)
   and exists (select from policy.measure_answer a
                where a.list in ('CAUSE', 'RISK') and a.code = n.code and a.verified and a.valid @> cast(:on as date))
