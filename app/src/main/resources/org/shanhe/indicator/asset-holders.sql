-- persons with a share in the income of an asset on the day
select m.place, m.partner, m.since as on_day, 'person' as kind, m.person as subject, m.id as entry, 1::numeric as quantity,
       m.household as ref, a.name || ' ' || coalesce(h.head_name, '') as label, coalesce(p.purpose, 'OTHER') as purpose
  from project.asset_member m
  join project.asset a on a.id = m.asset
  left join project.project p on p.id = a.project
  left join registry.household h on h.id = m.household
 where m.person is not null
   and m.place >= :low and m.place < :high
   and m.since <= cast(:on as date) and (m.until is null or m.until > cast(:on as date)) and (cast(:from as date) is null or m.since >= :from)
   and (cast(:partners as bigint[]) is null or m.partner = any (:partners))
   and (cast(:purposes as text[]) is null or coalesce(p.purpose, 'OTHER') = any (:purposes))
