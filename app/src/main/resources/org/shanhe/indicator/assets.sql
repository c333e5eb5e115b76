-- assets of some classes that stood in some statuses on the day, by their original value
select a.place, a.partner, a.built_on as on_day, 'asset' as kind, a.id as subject, a.id as entry, a.original_value_fen::numeric as quantity,
       a.id as ref, a.name as label, coalesce(p.purpose, 'OTHER') as purpose
  from project.asset a
 cross join lateral (select s.status from project.asset_status s where s.asset = a.id and s.since <= cast(:on as date)
                      order by s.since desc limit 1) s
  left join project.project p on p.id = a.project
 where s.status = any (:statuses) and a.class = any (:classes)
   and a.place >= :low and a.place < :high and a.built_on <= cast(:on as date)
   and (cast(:partners as bigint[]) is null or a.partner = any (:partners))
   and (cast(:purposes as text[]) is null or coalesce(p.purpose, 'OTHER') = any (:purposes))
