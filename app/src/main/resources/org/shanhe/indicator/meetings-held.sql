-- meetings of some kinds held by the day, each by its host; a partner's stands where it was held
select m.place, m.partner, m.held_on as on_day, 'meeting' as kind, m.id as subject, m.id as entry, 1::numeric as quantity, m.id as ref,
       m.title as label, null::text as purpose
  from directive.meeting m
 where ('ANY' = any (:kinds) or m.kind = any (:kinds)) and m.held_on <= cast(:on as date)
   and m.place >= :low and m.place < :high
   and (cast(:from as date) is null or m.held_on >= :from)
   and (cast(:partners as bigint[]) is null or m.partner = any (:partners))
