-- what classes of earlier years and their people count as
insert into measure.entry (key, kind, purpose, receiver, place, partner, quantity, unit, counting, delivered_on, remark, origin, campaign)
select g.key, g.kind, g.purpose, g.receiver, g.place, g.partner, g.quantity, g.unit, g.counting, g.on_day, g.remark, 'CLASS', s.id
  from unnest(cast(:key as text[]), cast(:classNo as text[]), cast(:kind as text[]), cast(:purpose as text[]), cast(:receiver as text[]),
              cast(:place as bigint[]), cast(:partner as bigint[]), cast(:quantity as numeric[]), cast(:unit as text[]), cast(:counting as text[]),
              cast(:on as date[]),
              cast(:remark as text[]))
       g (key, class_no, kind, purpose, receiver, place, partner, quantity, unit, counting, on_day, remark)
  join measure.session s on s.class_no = g.class_no
on conflict (key) do nothing
