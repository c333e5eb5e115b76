-- recommends and approves suppliers that have only applied
with changed as (
    update measure.supplier set state = 'APPROVED', version = version + 2 where id = any (:ids) and state = 'PROPOSED'
    returning id, place
)
insert into measure.supplier_step (supplier, state, taken_on, document, place)
select c.id, s.state, :on, :document, c.place
  from changed c cross join (values (1, 'RECOMMENDED'), (2, 'APPROVED')) s (nth, state)
 order by c.id, s.nth
