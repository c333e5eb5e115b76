-- adds the suppliers whose credit code is new, each with the step of applying; how many
with added as (
    insert into measure.supplier (place, name, credit_code, contact)
    select n.place, n.name, n.credit_code, n.contact
      from unnest(cast(:place as bigint[]), cast(:name as text[]), cast(:creditCode as text[]), cast(:contact as text[])) n (place, name, credit_code, contact)
    on conflict (credit_code) do nothing
    returning id, place, credit_code
), step as (
    insert into measure.supplier_step (supplier, state, taken_on, document, place)
    select a.id, 'PROPOSED', n.on_day, n.document, a.place
      from added a
      join unnest(cast(:creditCode as text[]), cast(:on as date[]), cast(:document as text[])) n (credit_code, on_day, document) on n.credit_code = a.credit_code
)
select cast(count(*) as integer) from added
