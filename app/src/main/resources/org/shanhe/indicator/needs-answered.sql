-- of the causes and risks that the rules check, those answered by a measure at work of a family the rules list
select n.village as place, null::bigint as partner, h.identified_on as on_day, 'household' as kind, n.subject_id as subject,
       n.subject_id * 64 + row_number() over (partition by n.subject_id order by n.code) as entry,
       1::numeric as quantity, n.subject_id as ref, h.head_name || ' ' || n.code as label, null::text as purpose
  from (select distinct subject_id, village, code from plan.need
         where subject = 'HOUSEHOLD' and list in ('CAUSE', 'RISK') and village >= :low and village < :high) n
  join registry.household h on h.id = n.subject_id and h.identified_on <= cast(:on as date)
 where (cast(:from as date) is null or h.identified_on >= :from)
   and exists (
        select from policy.measure_answer a
          join policy.measure_kind k on k.valid @> cast(:on as date) and a.family in (k.family, k.reported_as)
         where a.list in ('CAUSE', 'RISK') and a.code = n.code and a.verified and a.valid @> cast(:on as date)
           and (exists (select from measure.delivery d
                         where d.household = n.subject_id and d.kind = k.kind
                           and d.delivered_on <= cast(:on as date) and d.delivered_on > cast(:on as date) - 365)
                or exists (select from plan.plan p
                             join plan.item i on i.plan = p.id and not i.removed and not i.suggested and i.kind = k.kind
                            where p.household = n.subject_id and p.approved_on <= cast(:on as date) and p.valid @> cast(:on as date))))
