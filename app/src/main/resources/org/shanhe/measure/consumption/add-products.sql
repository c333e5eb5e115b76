-- adds the products whose code is new with their supplier
insert into measure.product (supplier, place, code, name, spec, unit, price_fen, certificate, valid_from, valid_until)
select s.id, s.place, n.code, n.name, n.spec, n.unit, n.price_fen, n.certificate, n.valid_from, n.valid_until
  from unnest(cast(:supplier as bigint[]), cast(:code as text[]), cast(:name as text[]), cast(:spec as text[]), cast(:unit as text[]), cast(:priceFen as bigint[]), cast(:certificate as text[]), cast(:validFrom as date[]), cast(:validUntil as date[]))
       n (supplier, code, name, spec, unit, price_fen, certificate, valid_from, valid_until)
  join measure.supplier s on s.id = n.supplier
on conflict (supplier, code) do nothing
