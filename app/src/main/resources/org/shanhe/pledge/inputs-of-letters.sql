-- the targets of the signed letters an assessed party has for the year, to be frozen as inputs of an item
select :item as item, l.id || '/' || t.code as part, l.title || ' ' || t.zh as words, t.figure, l.place, l.partner,
       (with recursive unit (id) as (select l.partner union select p.id from partner.partner p join unit u on p.parent = u.id)
        select string_agg(cast(id as text), ',' order by id) from unit where id is not null) as units,
       t.purpose, l.from_on, l.to_on as on_day, t.promised, t.at_most, t.nature = 'VETO' as veto, t.weight,
       (select s.value from pledge.statement s where s.target = t.id and s.accepted order by s.on_day desc, s.id desc limit 1) as value,
       '' as sha256, '[]' as entries
  from pledge.assessment a
  join pledge.letter l on l.year = a.year and l.place = a.place and l.partner is not distinct from a.partner and l.state = 'SIGNED'
  join pledge.target t on t.letter = l.id
 where a.id = :id
 order by l.id, t.nth
