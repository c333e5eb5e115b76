-- the capacity that investment agreements signed by the day name
select a.place, a.partner, a.signed_on as on_day, 'agreement' as kind, a.id as subject, a.id as entry, a.capacity_kw::numeric as quantity,
       a.id as ref, a.title as label, null::text as purpose
  from partner.agreement a
 where a.kind = any (:kinds) and a.capacity_kw is not null and a.signed_on <= cast(:on as date)
   and a.place >= :low and a.place < :high
   and (cast(:from as date) is null or a.signed_on >= :from)
   and (cast(:partners as bigint[]) is null or a.partner = any (:partners))
