-- who attended a class, each with the certificate it led to
select a.id, a.person, a.household, h.household_no, a.village, d.name as village_name, p.name, a.label, a.persons,
       c.kind as certificate, c.number, c.issuer, c.issued_on, a.batch, a.delivery
  from measure.attendance a
  left join registry.person p on p.id = a.person
  left join registry.household h on h.id = a.household
  left join place.division d on d.code = a.village
  left join measure.certificate c on c.attendance = a.id
 where a.session = :session and a.id > :after
   and (cast(:begins as text) is null or p.name like :begins || '%' or h.household_no = :begins or c.number = :begins)
 order by a.id limit :limit
