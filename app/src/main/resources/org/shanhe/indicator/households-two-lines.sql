-- households by the two registers they are in on the day: the poverty register by status, the subsistence register by a member who receives
-- the allowance or hardship support
select s.village as place, null::bigint as partner, lower(s.valid) as on_day, 'household' as kind, s.household as subject,
       s.household as entry, 1::numeric as quantity, s.household as ref, h.head_name as label, null::text as purpose
  from registry.status s
  left join registry.household h on h.id = s.household
 where s.valid @> cast(:on as date) and s.status <> 'REMOVED'
   and s.village >= :low and s.village < :high
   and (cast(:from as date) is null or lower(s.valid) >= :from)
   and (case when s.status in ('POOR', 'PRE_EXIT', 'RELAPSED') then 'POOR' else 'OTHER' end
        || case when exists (select from registry.person p
                              where p.household = s.household and p.joined_on <= cast(:on as date)
                                and (p.left_on is null or p.left_on > cast(:on as date))
                                and p.subsistence in ('RURAL_ALLOWANCE', 'URBAN_ALLOWANCE', 'RURAL_HARDSHIP', 'URBAN_HARDSHIP'))
                then '_ALLOWANCE' else '_NO_ALLOWANCE' end) = any (:registers)
