-- bodies of some kinds that stand on the day
select b.place, b.partner, b.founded_on as on_day, 'body' as kind, b.id as subject, b.id as entry, 1::numeric as quantity, b.id as ref,
       b.name as label, null::text as purpose
  from directive.body b
 where b.kind = any (:kinds) and b.founded_on <= cast(:on as date) and (b.dissolved_on is null or b.dissolved_on >= :on)
   and b.place >= :low and b.place < :high
   and (cast(:from as date) is null or b.founded_on >= :from)
   and (cast(:partners as bigint[]) is null or b.partner = any (:partners))
