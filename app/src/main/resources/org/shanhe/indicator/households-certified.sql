-- of the households that should, those with a certificate and a skill among their members on the day
select s.village as place, null::bigint as partner, lower(s.valid) as on_day, 'household' as kind, s.household as subject,
       s.household as entry, 1::numeric as quantity, s.household as ref, h.head_name as label, null::text as purpose
  from registry.status s
  left join registry.household h on h.id = s.household
 cross join lateral (
        select bool_or(p.labour in ('ORDINARY', 'SKILLED', 'WEAK') and coalesce(p.student, 'NONE') = 'NONE'
                       and p.birth_on > cast(:on as date) - interval '60 years' and p.birth_on <= cast(:on as date) - interval '16 years') as able,
               bool_or(exists (select from jsonb_array_elements(p.certificates) c
                                where c ->> 'kind' = 'CERTIFICATE' and coalesce(c ->> 'issuedOn', '') <= cast(:on as date)::text)) as certificate,
               bool_or(p.certificates @> '[{"kind": "SKILL"}]') as skill
          from registry.person p
         where p.household = s.household and p.joined_on <= cast(:on as date) and (p.left_on is null or p.left_on > cast(:on as date))) m
 where s.valid @> cast(:on as date) and s.status not in ('REMOVED', 'ORDINARY')
   and s.village >= :low and s.village < :high
   and (cast(:from as date) is null or lower(s.valid) >= :from)
   and m.able and m.certificate and m.skill
