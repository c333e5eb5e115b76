-- households that were handed their home by the day, of the kinds asked for
select r.place, null::bigint as partner, r.moved_on as on_day, 'household' as kind, r.household as subject, r.id as entry, 1::numeric as quantity,
       r.household as ref, r.title as label, null::text as purpose
  from monitoring.relocation r
 where r.moved_on <= cast(:on as date) and r.related_as = any (:kinds)
   and r.place >= :low and r.place < :high
   and (cast(:from as date) is null or r.moved_on >= :from)
