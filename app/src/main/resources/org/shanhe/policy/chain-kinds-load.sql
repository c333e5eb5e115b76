-- the steps of the chains of all packs, replaced as a whole
with given as (
    select pack, chain, step, kind, months, verified, daterange(cast(from_day as date), cast(to_day as date), '[]') as valid
      from unnest(cast(:pack as text[]), cast(:chain as text[]), cast(:step as text[]), cast(:kind as text[]),
                  cast(:months as integer[]), cast(:verified as boolean[]), cast(:fromDay as text[]), cast(:toDay as text[]))
           g (pack, chain, step, kind, months, verified, from_day, to_day)
), gone as (
    delete from policy.chain_kind k
     where not exists (select from given g where (g.pack, g.chain, g.step, g.kind) = (k.pack, k.chain, k.step, k.kind))
)
insert into policy.chain_kind as k (pack, chain, step, kind, months, verified, valid)
select pack, chain, step, kind, months, verified, valid from given
    on conflict (pack, chain, step, kind) do update set months = excluded.months, verified = excluded.verified, valid = excluded.valid
 where (k.months, k.verified, k.valid) is distinct from (excluded.months, excluded.verified, excluded.valid)
