-- products with their supplier
select p.id, p.supplier, s.name as supplier_name, s.state as supplier_state, p.place, d.name as place_name, p.code, p.name, p.spec, p.unit,
       p.price_fen, p.certificate, p.valid_from, p.valid_until, p.offered,
       p.offered and s.state = 'APPROVED' and current_date between p.valid_from and p.valid_until as sold, p.version
  from measure.product p
  join measure.supplier s on s.id = p.supplier
  join place.division d on d.code = p.place
