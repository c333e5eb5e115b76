-- takes a step with the supplier as it was seen
with changed as (
    update measure.supplier set state = :state, version = version + 1
     where id = :id and state = :from and (cast(:version as integer) is null or version = :version)
    returning id, place
)
insert into measure.supplier_step (supplier, state, taken_on, document, place)
select id, :state, :on, :document, place from changed
