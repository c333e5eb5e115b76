-- drafts a letter with its targets; nothing where the key or the same letter stands
with letter as (
    insert into pledge.letter (kind, binding, template, pack, title, year, from_on, to_on, upper, place, partner, parent, supersedes, note, key)
    select :kind, :binding, :template, :pack, :title, :year, cast(:fromOn as date), cast(:toOn as date), cast(:upper as bigint),
           cast(:place as bigint), cast(:partner as bigint), cast(:parent as bigint), cast(:supersedes as bigint), :note, :key
     where not exists (select from pledge.letter l
                        where l.template = :template and l.year = :year and l.place is not distinct from cast(:place as bigint)
                          and l.partner is not distinct from cast(:partner as bigint)
                          and l.upper is not distinct from cast(:upper as bigint)
                          and l.state <> 'SUPERSEDED' and l.id is distinct from cast(:supersedes as bigint))
    on conflict (key) do nothing
    returning id
)
select id from letter
