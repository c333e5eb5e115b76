insert into claims.claim (judging, nth, start_at, end_at, raw_start, raw_end, surface, value, max, unit, per, bound, indicator, category,
                          kind, period, place, org, part_of, same_as, why, verdict, agreement, note, difference, answers, findings)
select :judging, c.nth, c.start_at, c.end_at, c.raw_start, c.raw_end, c.surface, c.value, c.max, c.unit, c.per, c.bound, c.indicator,
       c.category, c.kind, c.period, c.place, c.org, c.part_of, c.same_as, string_to_array(c.why, e'\n'), c.verdict, c.agreement, c.note,
       c.difference, c.answers, c.findings
  from unnest(cast(:nth as int[]), cast(:startAt as int[]), cast(:endAt as int[]), cast(:rawStart as int[]), cast(:rawEnd as int[]),
              cast(:surface as text[]), cast(:value as numeric[]), cast(:max as numeric[]), cast(:unit as text[]), cast(:per as text[]),
              cast(:bound as text[]), cast(:indicator as text[]), cast(:category as text[]), cast(:kind as text[]),
              cast(:period as text[]), cast(:place as text[]), cast(:org as text[]), cast(:partOf as int[]), cast(:sameAs as int[]), cast(:why as text[]),
              cast(:verdict as text[]), cast(:agreement as text[]), cast(:note as text[]), cast(:difference as numeric[]),
              cast(:answers as jsonb[]), cast(:findings as jsonb[]))
       c (nth, start_at, end_at, raw_start, raw_end, surface, value, max, unit, per, bound, indicator, category, kind, period, place,
          org, part_of, same_as, why, verdict, agreement, note, difference, answers, findings)
