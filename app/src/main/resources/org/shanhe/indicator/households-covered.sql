-- registered households by the five guarantees of the safety net on the day: COVERED where all five are known to hold, or the one that is
-- known not to hold; what is not known is neither
select s.village as place, null::bigint as partner, lower(s.valid) as on_day, 'household' as kind, s.household as subject,
       s.household as entry, 1::numeric as quantity, s.household as ref, h.head_name as label, null::text as purpose
  from registry.status s
  join registry.household h on h.id = s.household
  left join lateral (select c.guarantees from registry.condition c
                      where c.household = s.household and c.year <= extract(year from cast(:on as date))
                      order by c.year desc limit 1) c on true
 cross join lateral (
        select bool_or(x.schooling is false) as unschooled, bool_and(x.schooling is true) as schooled,
               bool_or(x.illness is false) as uninsured, bool_and(x.illness is true) as insured,
               bool_or(x.old_age is false) as unpensioned, bool_and(x.old_age is true) as pensioned
          from (select a.age not between 6 and 15 or p.student <> 'NONE' as schooling,
                       (p.medical_insurance or p.employee_medical) and p.critical_insurance as illness,
                       a.age < 16 or p.student <> 'NONE' or p.pension_insurance or p.employee_pension
                           or p.subsistence in ('RURAL_HARDSHIP', 'URBAN_HARDSHIP') as old_age
                  from registry.person p
                 cross join lateral (select extract(year from age(cast(:on as date), p.birth_on)) as age) a
                 where p.household = s.household and p.joined_on <= cast(:on as date)
                   and (p.left_on is null or p.left_on > cast(:on as date))) x) m
 cross join lateral (
        select (c.guarantees -> 'FOOD' ->> 'met')::boolean and (c.guarantees -> 'CLOTHING' ->> 'met')::boolean as food_clothing,
               h.disaster_on is null or h.disaster_on > cast(:on as date)
                   or h.disaster_on <= cast(:on as date) - interval '12 months' or h.disaster_compensated as disaster) f
 where s.valid @> cast(:on as date) and s.status not in ('REMOVED', 'ORDINARY')
   and s.village >= :low and s.village < :high
   and (cast(:from as date) is null or lower(s.valid) >= :from)
   and (case when f.food_clothing and coalesce(m.schooled and m.insured and m.pensioned, true) and f.disaster then 'COVERED' end = any (:asked)
        or case when f.food_clothing is false then 'FOOD_CLOTHING' end = any (:asked)
        or case when m.unschooled then 'SCHOOLING' end = any (:asked)
        or case when m.uninsured then 'ILLNESS' end = any (:asked)
        or case when m.unpensioned then 'OLD_AGE' end = any (:asked)
        or case when f.disaster is false then 'DISASTER' end = any (:asked))
