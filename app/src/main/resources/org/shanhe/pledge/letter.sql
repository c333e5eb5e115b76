-- one letter with the names of its parties
select l.id, l.kind, l.binding, l.template, l.title, l.year, l.from_on, l.to_on, l.upper, u.name as upper_name, l.place,
       d.name as place_name, l.partner, p.name as partner_name, l.parent, l.supersedes,
       (select n.id from pledge.letter n where n.supersedes = l.id) as superseded_by, l.state, l.text, l.text_sha256, l.signed_on,
       l.note, l.version
  from pledge.letter l
  left join place.division u on u.code = l.upper
  left join place.division d on d.code = l.place
  left join partner.partner p on p.id = l.partner
 where l.id = :id
