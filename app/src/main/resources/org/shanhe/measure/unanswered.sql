-- households in need on the register or watched, with the causes and risks that no measure since they were identified answers
select h.id as household, h.household_no, h.head_name as label, h.village,
       concat_ws(' ', county.name, case when town.code <> county.code then town.name end, d.name) as place_path, h.status,
       w.household is not null as monitored, n.needs, r.measures, r.last_on
  from registry.household h
  left join registry.monitored w on w.household = h.id and w.cleared_on is null
  left join place.division d on d.code = h.village
  left join place.division town on town.code = h.village / 1000 * 1000
  left join place.division county on county.code = h.village / 1000000 * 1000000
 cross join lateral (
       select string_agg(n.list || ':' || n.code, ',' order by n.list, n.code) as needs
         from (select 'CAUSE' as list, unnest(array_prepend(h.cause_main, h.causes_other)) as code
                where h.status in ('POOR', 'PRE_EXIT', 'RELAPSED')
               union
               select 'RISK', unnest(w.risks)) n
        where exists (select from policy.measure_answer a where (a.list, a.code) = (n.list, n.code))
          and not exists (select from measure.delivery x
                            join policy.measure_kind k on k.kind = x.kind and k.valid @> x.delivered_on
                            join policy.measure_answer a on a.family in (k.family, k.reported_as) and a.valid @> x.delivered_on
                           where x.household = h.id and x.delivered_on >= h.identified_on and (a.list, a.code) = (n.list, n.code))
       ) n
 cross join lateral (select count(*)::int as measures, max(x.delivered_on) as last_on
                       from measure.delivery x where x.household = h.id and x.delivered_on >= h.identified_on) r
 where h.village >= :low and h.village < :high and h.id > :after
   and (h.status in ('POOR', 'PRE_EXIT', 'RELAPSED') or w.household is not null)
   and n.needs is not null
   and (cast(:need as text) is null or :need = any (string_to_array(n.needs, ',')))
 order by h.id
 limit :limit
