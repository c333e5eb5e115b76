insert into pledge.input (assessment, item, part, words, figure, place, partner, units, purpose, from_on, on_day, promised, at_most, veto, weight,
                          value, sha256, entries)
select cast(:assessment as bigint), item, part, words, figure, place, partner, cast('{' || units || '}' as bigint[]), purpose, cast(from_on as date),
       cast(on_day as date), cast(promised as numeric), at_most, veto, cast(weight as numeric), cast(value as numeric), sha256, cast(entries as jsonb)
  from unnest(cast(:item as text[]), cast(:part as text[]), cast(:words as text[]), cast(:figure as text[]), cast(:place as bigint[]),
              cast(:partner as bigint[]), cast(:units as text[]), cast(:purpose as text[]), cast(:fromOn as text[]), cast(:onDay as text[]),
              cast(:promised as text[]), cast(:atMost as boolean[]), cast(:veto as boolean[]), cast(:weight as text[]), cast(:value as text[]),
              cast(:sha256 as text[]), cast(:entries as text[]))
           i (item, part, words, figure, place, partner, units, purpose, from_on, on_day, promised, at_most, veto, weight, value, sha256, entries)
