-- what was delivered of some kinds, in the unit of the kind, counted once or each time
select d.place, d.partner, d.delivered_on as on_day,
       case when d.person is not null then 'person' when d.household is not null then 'household' else 'delivery' end as kind,
       coalesce(d.person, d.household, d.id) as subject, d.id as entry, d.quantity as quantity,
       coalesce(d.household, d.id) as ref, coalesce(d.remark, d.kind) as label, d.purpose
  from measure.delivery d
 where d.kind = any (:kinds) and d.counting = any (:countings)
   and d.place >= :low and d.place < :high
   and d.delivered_on <= cast(:on as date) and (cast(:from as date) is null or d.delivered_on >= :from)
   and (cast(:partners as bigint[]) is null or d.partner = any (:partners))
   and (cast(:purposes as text[]) is null or d.purpose = any (:purposes))
