-- money of some sources, for some uses or for any, that arrived; what went back counts against it
select t.place, t.partner, t.effective_on as on_day, 'transfer' as kind, t.id as subject, t.id as entry, t.arrived_fen::numeric as quantity,
       t.id as ref, coalesce(a.name, t.document) as label, t.purpose
  from ledger.transfer t
  left join ledger.account a on a.id = t.to_account
 where t.source = any (:sources) and t.arrived_fen <> 0
   and ('ANY' = any (:uses) or t.purpose = any (:uses))
   and t.place >= :low and t.place < :high
   and t.effective_on <= cast(:on as date) and (cast(:from as date) is null or t.effective_on >= :from)
   and (cast(:partners as bigint[]) is null or t.partner = any (:partners))
   and (cast(:purposes as text[]) is null or t.purpose = any (:purposes))
