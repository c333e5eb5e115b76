-- what of it was shared out, by the day on which it was paid
select d.place, d.partner, d.paid_on as on_day, 'asset' as kind, d.asset as subject, d.id as entry, d.total_fen::numeric as quantity,
       d.asset as ref, a.name || ' ' || d.year as label, coalesce(p.purpose, 'OTHER') as purpose
  from project.asset_distribution d
  join project.asset a on a.id = d.asset
  left join project.project p on p.id = a.project
 where d.place >= :low and d.place < :high
   and d.paid_on <= cast(:on as date) and (cast(:from as date) is null or d.paid_on >= :from)
   and (cast(:partners as bigint[]) is null or d.partner = any (:partners))
   and (cast(:purposes as text[]) is null or coalesce(p.purpose, 'OTHER') = any (:purposes))
