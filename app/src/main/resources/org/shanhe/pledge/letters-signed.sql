-- letters signed for a place, by the day they were signed
select l.place, l.partner, l.signed_on as on_day, 'letter' as kind, l.id as subject, l.id as entry, 1::numeric as quantity, l.id as ref,
       l.title as label, null::text as purpose
  from pledge.letter l
 where l.state = 'SIGNED' and l.kind = any (:kinds) and l.place >= :low and l.place < :high
   and l.signed_on <= cast(:on as date) and (cast(:from as date) is null or l.signed_on >= :from)
   and (cast(:partners as bigint[]) is null or l.partner = any (:partners))
