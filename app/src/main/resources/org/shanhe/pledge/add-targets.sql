-- the targets of a draft; those it had are replaced
insert into pledge.target (letter, nth, code, zh, en, unit, nature, weight, figure, purpose, at_most, cascade, promised, owner, due_on)
select cast(:letter as bigint), nth, code, zh, en, unit, nature, cast(weight as numeric), figure, purpose, at_most, cascade, cast(promised as numeric), owner,
       cast(due_on as date)
  from unnest(cast(:nth as integer[]), cast(:code as text[]), cast(:zh as text[]), cast(:en as text[]), cast(:unit as text[]),
              cast(:nature as text[]), cast(:weight as integer[]), cast(:figure as text[]), cast(:purpose as text[]),
              cast(:atMost as boolean[]), cast(:cascade as text[]), cast(:promised as text[]), cast(:owner as text[]),
              cast(:dueOn as text[]))
           n (nth, code, zh, en, unit, nature, weight, figure, purpose, at_most, cascade, promised, owner, due_on)
on conflict (letter, code) do update
   set nth = excluded.nth, zh = excluded.zh, en = excluded.en, unit = excluded.unit, nature = excluded.nature,
       weight = excluded.weight, figure = excluded.figure, purpose = excluded.purpose, at_most = excluded.at_most,
       cascade = excluded.cascade, promised = excluded.promised, owner = excluded.owner,
       due_on = excluded.due_on
