-- what is published of a place, of what lies in it and of what it lies in; the latest first
select p.id, p.kind, p.place::text as place, d.name as place_name, p.zh, p.en, p.from_on, p.to_on, p.published_on, p.body ->> 'boards' as boards,
       p.objectable and p.to_on >= :today as open,
       case when p.to_on >= :today then p.to_on - cast(:today as date) + 1 end as days_left
  from portal.publication p left join place.division d on d.code = p.place
 where p.withdrawn_on is null and p.kind = any (cast(:kinds as text[]))
   and (p.place >= :low and p.place < :high or p.place = any (cast(:above as bigint[])) or p.place is null)
   and (cast(:current as boolean) is null or (p.to_on is null or p.to_on >= :today) = :current)
   and (cast(:after as bigint) = 0 or p.id < :after)
 order by p.id desc
 limit :limit
