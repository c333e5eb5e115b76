-- of the causes and risks that the rules check, those answered by a measure at work of a family the rules list
with needed as materialized (
    select distinct subject_id as household, village, code from plan.need
     where subject = 'HOUSEHOLD' and list in ('CAUSE', 'RISK') and village >= :low and village < :high
),
at_work as (
    select d.household, d.kind
      from measure.delivery d
     where d.household in (select household from needed)
       and d.delivered_on <= cast(:on as date) and d.delivered_on > cast(:on as date) - 365
    union
    select p.household, i.kind
      from plan.plan p
      join plan.item i on i.plan = p.id and not i.removed and not i.suggested
     where p.household in (select household from needed)
       and p.approved_on <= cast(:on as date) and p.valid @> cast(:on as date)
),
answered as (
    select w.household, a.code
      from at_work w
      join policy.measure_kind k on k.kind = w.kind and k.valid @> cast(:on as date)
      join policy.measure_answer a on a.family in (k.family, k.reported_as) and a.list in ('CAUSE', 'RISK') and a.verified
                                  and a.valid @> cast(:on as date)
     group by w.household, a.code
)
select n.village as place, null::bigint as partner, h.identified_on as on_day, 'household' as kind, n.household as subject,
       n.household * 64 + row_number() over (partition by n.household order by n.code) as entry,
       1::numeric as quantity, n.household as ref, h.head_name || ' ' || n.code as label, null::text as purpose
  from needed n
  join registry.household h on h.id = n.household and h.identified_on <= cast(:on as date)
 where (cast(:from as date) is null or h.identified_on >= :from)
   and (n.household, n.code) in (select household, code from answered)
