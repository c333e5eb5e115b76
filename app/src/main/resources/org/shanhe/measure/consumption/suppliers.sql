-- suppliers with their last step and how much of theirs may be ordered today
select s.id, s.place, d.name as place_name, s.name, s.credit_code, s.contact, s.state, t.taken_on as since, s.version,
       cast((select count(*) from measure.product p
              where p.supplier = s.id and p.offered and current_date between p.valid_from and p.valid_until) as integer) as products
  from measure.supplier s
  join place.division d on d.code = s.place
  join lateral (select taken_on from measure.supplier_step where supplier = s.id order by id desc limit 1) t on true
