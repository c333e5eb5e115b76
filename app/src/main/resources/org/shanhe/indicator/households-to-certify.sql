-- households registered on the day with a member aged 16 to 59, not in school, who can work; those without are exempt
select s.village as place, null::bigint as partner, lower(s.valid) as on_day, 'household' as kind, s.household as subject,
       s.household as entry, 1::numeric as quantity, s.household as ref, h.head_name as label, null::text as purpose
  from registry.status s
  left join registry.household h on h.id = s.household
 where s.valid @> cast(:on as date) and s.status not in ('REMOVED', 'ORDINARY')
   and s.village >= :low and s.village < :high
   and (cast(:from as date) is null or lower(s.valid) >= :from)
   and exists (select from registry.person p
                where p.household = s.household and p.joined_on <= cast(:on as date) and (p.left_on is null or p.left_on > cast(:on as date))
                  and p.labour in ('ORDINARY', 'SKILLED', 'WEAK') and coalesce(p.student, 'NONE') = 'NONE'
                  and p.birth_on > cast(:on as date) - interval '60 years' and p.birth_on <= cast(:on as date) - interval '16 years')
