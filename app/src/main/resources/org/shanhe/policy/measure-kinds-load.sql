-- the measure kinds of all packs, replaced as a whole
with given as (
    select pack, kind, family, reported_as, development, unit, counting, purpose,
           daterange(cast(from_day as date), cast(to_day as date), '[]') as valid
      from unnest(cast(:pack as text[]), cast(:kind as text[]), cast(:family as text[]), cast(:reportedAs as text[]),
                  cast(:development as boolean[]), cast(:unit as text[]), cast(:counting as text[]), cast(:purpose as text[]),
                  cast(:fromDay as text[]), cast(:toDay as text[]))
           g (pack, kind, family, reported_as, development, unit, counting, purpose, from_day, to_day)
     where from_day is null or to_day is null or cast(from_day as date) <= cast(to_day as date)
), gone as (
    delete from policy.measure_kind k where not exists (select from given g where (g.pack, g.kind) = (k.pack, k.kind))
)
insert into policy.measure_kind as k (pack, kind, family, reported_as, development, unit, counting, purpose, valid)
select pack, kind, family, reported_as, development, unit, counting, purpose, valid from given
    on conflict (pack, kind) do update
   set family = excluded.family, reported_as = excluded.reported_as, development = excluded.development, unit = excluded.unit,
       counting = excluded.counting, purpose = excluded.purpose, valid = excluded.valid
 where (k.family, k.reported_as, k.development, k.unit, k.counting, k.purpose, k.valid)
       is distinct from (excluded.family, excluded.reported_as, excluded.development, excluded.unit, excluded.counting, excluded.purpose,
                         excluded.valid)
