-- which families answer which cause or risk in all packs, replaced as a whole
with given as (
    select pack, list, code, family, verified, daterange(cast(from_day as date), cast(to_day as date), '[]') as valid
      from unnest(cast(:pack as text[]), cast(:list as text[]), cast(:code as text[]), cast(:family as text[]),
                  cast(:verified as boolean[]), cast(:fromDay as text[]), cast(:toDay as text[]))
           g (pack, list, code, family, verified, from_day, to_day)
), gone as (
    delete from policy.measure_answer a
     where not exists (select from given g where (g.pack, g.list, g.code, g.family) = (a.pack, a.list, a.code, a.family))
)
insert into policy.measure_answer as a (pack, list, code, family, verified, valid)
select pack, list, code, family, verified, valid from given
    on conflict (pack, list, code, family) do update set verified = excluded.verified, valid = excluded.valid
 where (a.verified, a.valid) is distinct from (excluded.verified, excluded.valid)
