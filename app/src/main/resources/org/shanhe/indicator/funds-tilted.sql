-- money that reached a place or a project and leans in one of the directions asked for (倾斜); what went back counts against it
select t.place, t.partner, t.effective_on as on_day, 'transfer' as kind, t.id as subject, t.id as entry,
       case when t.to_kind in ('PLACE', 'PROJECT') then t.amount_fen else -t.amount_fen end::numeric as quantity, t.id as ref,
       coalesce(a.name, t.document) as label, t.purpose
  from ledger.transfer t
  join place.division d on d.code = t.place
  left join project.project p on p.id = t.project
  left join ledger.account a on a.id = case when t.to_kind in ('PLACE', 'PROJECT') then t.to_account else t.from_account end
 where ((t.to_kind in ('PLACE', 'PROJECT') and t.from_kind in ('SOURCE', 'GRANT', 'POOL', 'PARTNER'))
        or (t.from_kind in ('PLACE', 'PROJECT') and t.to_kind in ('SOURCE', 'GRANT', 'POOL', 'PARTNER')))
   and (('COUNTY_AND_BELOW' = any (:tilts) and d.level >= 3)
        or ('GRASSROOTS' = any (:tilts) and d.level >= 4)
        -- by the statistical codes: towns and villages proper, not streets and urban communities
        or ('RURAL' = any (:tilts) and (d.level = 5 and t.place % 1000 >= 200 or d.level = 4 and t.place / 1000 % 1000 >= 100))
        or ('POOR_PEOPLE' = any (:tilts)
            and (t.purpose in ('EDUCATION', 'HEALTH', 'HOUSING', 'RELOCATION', 'SOCIAL_SECURITY', 'EMPLOYMENT', 'TRAINING', 'DRINKING_WATER')
                 or p.to_household or p.exited_persons > 0 or p.monitored_persons > 0))
        or ('INFRASTRUCTURE' = any (:tilts) and t.purpose in ('INFRASTRUCTURE', 'ENERGY', 'LIVING_ENVIRONMENT', 'DRINKING_WATER')
            and (exists (select from place.tag g where g.places @> t.place and g.tag in ('DEEP_POVERTY', 'SPECIAL_SUPERVISION', 'REVOLUTIONARY_BASE'))
                 or exists (select from partner.pairing r where r.place = t.place / 1000000 * 1000000 and r.valid @> t.effective_on)))
        or ('BLOOD_MAKING' = any (:tilts) and t.purpose in ('INDUSTRY', 'SOLAR')))
   and t.place >= :low and t.place < :high
   and t.effective_on <= cast(:on as date) and (cast(:from as date) is null or t.effective_on >= :from)
   and (cast(:partners as bigint[]) is null or t.partner = any (:partners))
   and (cast(:purposes as text[]) is null or t.purpose = any (:purposes))
