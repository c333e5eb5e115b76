select a.id, a.receipt, a.place, d.name as place_name, a.case_id, a.channel, a.name, a.text, a.raised_on, a.due_on, a.answer, a.answered_on,
       case when a.answer is not null then 'NONE' when a.due_on < :today then 'OVERDUE' when a.due_on <= cast(:today as date) + 3 then 'SOON' else 'LATER' end as colour
  from monitoring.appeal a join place.division d on d.code = a.place
 where (cast(:open as boolean) is null or (a.answer is null) = :open)
   and (cast(:low as bigint) is null or a.place >= :low and a.place < :high)
   and a.id > :after
 order by a.id
 limit :limit
