-- products of suppliers approved on the day whose certificate is valid on it
select p.place, null::bigint as partner, p.valid_from as on_day, 'product' as kind, p.id as subject, p.id as entry, 1::numeric as quantity,
       null::bigint as ref, p.name || ' ' || s.name as label, null::text as purpose
  from measure.product p
  join measure.supplier s on s.id = p.supplier
  join lateral (select state from measure.supplier_step
                 where supplier = s.id and taken_on <= cast(:on as date) order by id desc limit 1) t on t.state = 'APPROVED'
 where p.place >= :low and p.place < :high and cast(:on as date) between p.valid_from and p.valid_until
   and (cast(:from as date) is null or p.valid_from >= :from)
   and cast(:partners as bigint[]) is null and cast(:purposes as text[]) is null
