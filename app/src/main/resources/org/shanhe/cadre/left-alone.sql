-- a designation under which nobody would be left on the team of a place from a day on
select t.tag
  from place.tag t
 where t.places @> cast(:place as bigint) and t.tag = any (cast(:stays as text[])) and t.valid @> cast(:on as date)
   and not exists (select from cadre.posting c
                    where c.place = :place and c.id <> :id and c.kind in ('FIRST_SECRETARY', 'RESIDENT_TEAM')
                      and c.valid @> cast(:on as date))
 limit 1
