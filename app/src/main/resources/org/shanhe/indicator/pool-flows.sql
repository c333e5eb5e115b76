-- money that donors put into pools of donations (RAISED) and what the pools gave on (GRANTED); what went back or was corrected counts against it;
-- a pool may belong to no place
select coalesce(t.place, 0) as place, t.partner, t.effective_on as on_day, 'transfer' as kind, t.id as subject, t.id as entry,
       case w.way when 'GRANTED' then case when t.from_kind = 'POOL' then t.amount_fen else -t.amount_fen end
                  else case when t.to_kind = 'POOL' then t.amount_fen else -t.amount_fen end end::numeric as quantity,
       t.id as ref, coalesce(a.name, t.document) as label, t.purpose
  from ledger.transfer t
 cross join lateral (select case when t.from_kind in ('SOURCE', 'GRANT', 'PARTNER') or t.to_kind in ('SOURCE', 'GRANT', 'PARTNER') then 'RAISED'
                                 else 'GRANTED' end as way) w
  left join ledger.account a on a.id = case when t.to_kind = 'POOL' then t.from_account else t.to_account end
 where 'POOL' in (t.from_kind, t.to_kind) and t.from_kind <> t.to_kind and w.way = any (:stages) and t.source = any (:sources)
   and coalesce(t.place, 0) >= :low and coalesce(t.place, 0) < :high
   and t.effective_on <= cast(:on as date) and (cast(:from as date) is null or t.effective_on >= :from)
   and (cast(:partners as bigint[]) is null or t.partner = any (:partners))
   and (cast(:purposes as text[]) is null or t.purpose = any (:purposes))
