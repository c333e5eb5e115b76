-- what assets earned, by the day on which it was received
select i.place, i.partner, i.received_on as on_day, 'asset' as kind, i.asset as subject, i.id as entry, i.amount_fen::numeric as quantity,
       i.asset as ref, a.name || ' ' || i.year as label, coalesce(p.purpose, 'OTHER') as purpose
  from project.asset_income i
  join project.asset a on a.id = i.asset
  left join project.project p on p.id = a.project
 where i.place >= :low and i.place < :high
   and i.received_on <= cast(:on as date) and (cast(:from as date) is null or i.received_on >= :from)
   and (cast(:partners as bigint[]) is null or i.partner = any (:partners))
   and (cast(:purposes as text[]) is null or coalesce(p.purpose, 'OTHER') = any (:purposes))
