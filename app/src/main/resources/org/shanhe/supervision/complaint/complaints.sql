-- complaints in the order of their ids, without who made them
select c.id, c.number, c.channel, c.received_on, c.place, d.name as place_name, c.category, c.text, c.due_on, c.state, c.answer, c.answered_on,
       c.named, (c.state = 'RECEIVED' and c.due_on < cast(:today as date)) as overdue, f.id as finding, f.number as finding_number
  from supervision.complaint c
  join place.division d on d.code = c.place
  left join supervision.finding f on f.complaint = c.id
 where c.place >= :low and c.place < :high
   and (cast(:id as bigint) is null or c.id = :id)
   and (cast(:state as text) is null or c.state = :state)
   and c.id > :after
 order by c.id
 limit :limit
