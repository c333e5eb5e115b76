-- money that reached a place or a project from its source, grant, pool or partner; what went back or was corrected counts against it
select t.place, t.partner, t.effective_on as on_day, 'transfer' as kind, t.id as subject, t.id as entry,
       case when t.to_kind in ('PLACE', 'PROJECT') then t.amount_fen else -t.amount_fen end::numeric as quantity, t.id as ref,
       coalesce(a.name, t.document) as label, t.purpose
  from ledger.transfer t
  left join ledger.account a on a.id = case when t.to_kind in ('PLACE', 'PROJECT') then t.to_account else t.from_account end
 where ((t.to_kind in ('PLACE', 'PROJECT') and t.from_kind in ('SOURCE', 'GRANT', 'POOL', 'PARTNER'))
        or (t.from_kind in ('PLACE', 'PROJECT') and t.to_kind in ('SOURCE', 'GRANT', 'POOL', 'PARTNER')))
   and t.place >= :low and t.place < :high
   and t.effective_on <= cast(:on as date) and (cast(:from as date) is null or t.effective_on >= :from)
   and (cast(:partners as bigint[]) is null or t.partner = any (:partners))
   and (cast(:purposes as text[]) is null or t.purpose = any (:purposes))
