-- what solar stations fed into the grid, by months that lie in the period with their first day
select y.place, y.partner, y.month as on_day, 'asset' as kind, y.asset as subject, y.asset * 10000 + (y.month - date '2000-01-01') as entry,
       y.kwh as quantity, y.asset as ref, a.name || ' ' || to_char(y.month, 'YYYY-MM') as label, 'SOLAR'::text as purpose
  from project.asset_yield y
  join project.asset a on a.id = y.asset
 where y.place >= :low and y.place < :high
   and y.month <= cast(:on as date) and (cast(:from as date) is null or y.month >= :from)
   and (cast(:partners as bigint[]) is null or y.partner = any (:partners))
   and (cast(:purposes as text[]) is null or 'SOLAR' = any (:purposes))
