-- each field of each row beside what the register holds of the person: found by ID number, or by name and birth date where only one fits
with opened as (
    insert into exchange.comparison (department, data_on, file, sha256, rows, kept)
    values (:department, :dataOn, :file, :sha256, :count, true)
    returning id
), given as materialized (
    select g.row, g.name, cast(g.birth as date) as birth, decode(g.token, 'hex') as token, cast(g.fields as jsonb) as fields
      from unnest(:row::int[], :name::text[], :birth::text[], :token::text[], :fields::text[]) g (row, name, birth, token, fields)
), by_number as (
    select g.row, p.id as person from given g join registry.person p on p.document_index = g.token and p.left_on is null
), by_name as (
    select g.row, min(p.id) as person from given g join registry.person p on p.name = g.name and p.birth_on = g.birth and p.left_on is null
     where g.token is null group by g.row having count(*) = 1
), found as (
    select * from by_number union all select * from by_name
), beside as (
    select g.row, p.village, p.household, p.id as person, coalesce(p.name, g.name) as name, v.key as field, v.value as theirs,
           case when p.id is not null then to_jsonb(p) ->> v.key end as ours
      from given g
      left join found f on f.row = g.row
      left join registry.person p on p.id = f.person
     cross join lateral jsonb_each_text(case when p.id is null then jsonb_build_object('person', null) else g.fields end) v
), compared as (
    insert into exchange.compared (comparison, row, place, household, person, name, field, theirs, ours, outcome)
    select o.id, b.row, b.village, b.household, b.person, b.name, b.field, b.theirs, b.ours,
           case when b.theirs is null or b.ours is null then 'MISSING' when b.theirs = b.ours then 'AGREES' else 'DIFFERS' end
      from beside b, opened o
), audited as (
    insert into kernel.audit (action, subject, detail)
    select 'exchange.comparison.run', 'comparison/' || id, jsonb_build_object('department', cast(:department as text)) from opened
)
select id from opened
