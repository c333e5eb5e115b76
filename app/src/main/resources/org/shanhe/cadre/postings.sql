-- postings to a place with all that lies in it, of a partner, that held on a day
select id, cadre_no, name, kind, post, place, partner, lower(valid) as since, upper(valid) as until
  from cadre.posting
 where not isempty(valid) and (cast(:low as bigint) is null or (place >= :low and place < :high))
   and (cast(:partner as bigint) is null or partner = :partner)
   and (cast(:on as date) is null or valid @> cast(:on as date))
   and id > :after
 order by id
 limit :limit
