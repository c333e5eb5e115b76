-- to-household micro-projects of a project, with the photographs taken of each on the spot
select m.id, m.version, m.household, h.household_no, h.head_name, m.content, m.fiscal_fen, m.own_fen, m.other_fen, m.expected, m.state, m.due_on,
       m.asked_on, m.accepted_on, m.paid_on, m.transfer, m.place,
       (select count(*) from project.paper where micro = m.id and project = m.project and longitude is not null) as photos
  from project.micro m
  join registry.household h on h.id = m.household
 where m.project = :project and (cast(:id as bigint) is null or m.id = :id) and m.id > :after
 order by m.id
 limit :limit
