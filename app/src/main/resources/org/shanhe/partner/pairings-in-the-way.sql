-- for each pairing wanted, one that holds at the same time and is the same pair, or has one of its sides in the same list
with n as materialized (
    select cast(row as integer) as row, partner, place, kind, daterange(since, until) as valid, counterpart, list, household, helper
      from unnest(cast(:partner as bigint[]), cast(:place as bigint[]), cast(:kind as text[]), cast(:from as date[]), cast(:until as date[]),
                  cast(:counterpart as text[]), cast(:list as text[]), cast(:household as bigint[]), cast(:helper as text[]))
           with ordinality u (partner, place, kind, since, until, counterpart, list, household, helper, row)
), way (row, pairing, since, listed, same) as (
    select n.row, p.id, lower(p.valid), false, lower(p.valid) = lower(n.valid)
      from n
      join partner.pairing p on p.partner = n.partner and p.place = n.place and p.kind = n.kind and p.valid && n.valid
       and p.counterpart is not distinct from n.counterpart and p.household is not distinct from n.household
       and p.helper is not distinct from n.helper
    union all
    select n.row, p.id, lower(p.valid), true, false
      from n
      join partner.pairing p on p.list = n.list and p.kind = n.kind and p.valid && n.valid
       and p.place >= n.place / 1000000 * 1000000 and p.place < n.place / 1000000 * 1000000 + 1000000
       and (p.partner = n.partner or p.counterpart = n.counterpart)
    union all
    select n.row, null, null, false, false
      from n
      join n o on o.partner = n.partner and o.place = n.place and o.kind = n.kind and o.row < n.row and o.valid && n.valid
       and o.counterpart is not distinct from n.counterpart and o.household is not distinct from n.household
       and o.helper is not distinct from n.helper
    union all
    select n.row, null, null, true, false
      from n
      join n o on o.list = n.list and o.kind = n.kind and o.row < n.row and o.valid && n.valid
       and o.place / 1000000 = n.place / 1000000 and (o.partner = n.partner or o.counterpart = n.counterpart)
)
select distinct on (row) row, pairing, since, listed, same from way order by row, same desc, pairing nulls last
