-- adds the suppliers whose credit code is new, each with the step of applying; how many
with added as (
    insert into measure.supplier (place, name, credit_code, contact)
    select n.place, n.name, n.credit_code, n.contact
      from unnest(:place, :name, :creditCode, :contact) n (place, name, credit_code, contact)
    on conflict (credit_code) do nothing
    returning id, place, credit_code
), step as (
    insert into measure.supplier_step (supplier, state, taken_on, document, place)
    select a.id, 'PROPOSED', n.on_day, n.document, a.place
      from added a
      join unnest(:creditCode, cast(:on as date[]), :document) n (credit_code, on_day, document) on n.credit_code = a.credit_code
)
select cast(count(*) as integer) from added
