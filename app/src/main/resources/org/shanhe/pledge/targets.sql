-- targets of letters with what their actual is asked for, and the last statement accepted by the day
with recursive unit (root, id) as (
    select distinct l.partner, l.partner from pledge.letter l where l.id = any (:letters) and l.partner is not null
    union
    select u.root, p.id from partner.partner p join unit u on p.parent = u.id
)
select t.id, t.letter, t.code, t.zh, t.en, t.unit, t.nature, t.weight, t.figure, t.purpose, t.at_most, t.cascade, t.promised,
       l.place, l.partner, (select array_to_string(array_agg(u.id order by u.id), ',') from unit u where u.root = l.partner) as units,
       l.from_on, l.to_on, s.value as stated, s.on_day as stated_on,
       (select count(*) from pledge.statement o where o.target = t.id and o.accepted is null) as open_statements,
       t.owner, t.due_on
  from pledge.target t
  join pledge.letter l on l.id = t.letter
  left join lateral (select value, on_day from pledge.statement s
                      where s.target = t.id and s.accepted and s.on_day <= cast(:on as date) order by s.on_day desc, s.id desc limit 1) s on true
 where t.letter = any (:letters)
 order by t.letter, t.nth
