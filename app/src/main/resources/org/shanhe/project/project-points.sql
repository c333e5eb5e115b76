-- projects in a place whose photographs say where they stand, each where the last of them was taken
select distinct on (p.id) p.id, p.name, p.stage, k.longitude, k.latitude,
       concat_ws(' ', county.name, case when d.code <> county.code then d.name end) as place_path,
       (p.place / 1000000 * 1000000)::text as county
  from project.project p
  join project.paper k on k.project = p.id and k.longitude is not null and k.latitude is not null
  join place.division d on d.code = p.place
  left join place.division county on county.code = p.place / 1000000 * 1000000
 where p.place >= :low and p.place < :high
 order by p.id, k.taken_on desc nulls last, k.id desc
 limit 2000
