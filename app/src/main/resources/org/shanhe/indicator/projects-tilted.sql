-- projects whose work has begun and which lean in one of the directions asked for (倾斜)
select p.place, p.partner, p.started_on as on_day, 'project' as kind, p.id as subject, p.id as entry, 1::numeric as quantity,
       p.id as ref, p.name as label, p.purpose
  from project.project p
  join place.division d on d.code = p.place
 where p.stage in ('UNDER_CONSTRUCTION', 'COMPLETED', 'ACCEPTED', 'HANDED_OVER', 'AUDITED', 'ASSET_REGISTERED', 'IN_CARE', 'CLOSED')
   and (('COUNTY_AND_BELOW' = any (:tilts) and d.level >= 3)
        or ('GRASSROOTS' = any (:tilts) and d.level >= 4)
        or ('RURAL' = any (:tilts) and (d.level = 5 and p.place % 1000 >= 200 or d.level = 4 and p.place / 1000 % 1000 >= 100))
        or ('POOR_PEOPLE' = any (:tilts)
            and (p.purpose in ('EDUCATION', 'HEALTH', 'HOUSING', 'RELOCATION', 'SOCIAL_SECURITY', 'EMPLOYMENT', 'TRAINING', 'DRINKING_WATER')
                 or p.to_household or p.exited_persons > 0 or p.monitored_persons > 0))
        or ('INFRASTRUCTURE' = any (:tilts) and p.purpose in ('INFRASTRUCTURE', 'ENERGY', 'LIVING_ENVIRONMENT', 'DRINKING_WATER')
            and (exists (select from place.tag g where g.places @> p.place and g.tag in ('DEEP_POVERTY', 'SPECIAL_SUPERVISION', 'REVOLUTIONARY_BASE'))
                 or exists (select from partner.pairing r where r.place = p.place / 1000000 * 1000000 and r.valid @> p.started_on)))
        or ('BLOOD_MAKING' = any (:tilts) and p.purpose in ('INDUSTRY', 'SOLAR')))
   and p.place >= :low and p.place < :high
   and p.started_on <= cast(:on as date) and (cast(:from as date) is null or p.started_on >= :from)
   and (cast(:partners as bigint[]) is null or p.partner = any (:partners))
   and (cast(:purposes as text[]) is null or p.purpose = any (:purposes))
