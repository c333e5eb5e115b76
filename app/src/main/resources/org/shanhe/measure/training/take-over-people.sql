-- the people of classes of earlier years as one group each, and what the class itself counts as
with given as (
    select s.id as session, g.people, g.persons, a.id as attended, c.id as counted
      from unnest(cast(:classNo as text[]), cast(:people as text[]), cast(:persons as integer[]), cast(:attended as text[]),
                  cast(:counted as text[])) g (class_no, people, persons, attended, counted)
      join measure.session s on s.class_no = g.class_no and s.delivery is null and s.key = 'held:' || g.class_no
      join measure.entry a on a.key = g.attended
      join measure.entry c on c.key = g.counted
), grouped as (
    insert into measure.attendance (session, label, persons, delivery) select session, people, persons, attended from given
)
update measure.session s set delivery = g.counted from given g where s.id = g.session
