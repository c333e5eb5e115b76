select nth, start_at, end_at, raw_start, raw_end, surface, value, max, unit, per, bound, indicator, category, kind, period, place, org,
       part_of, same_as, array_to_string(why, e'\n') as why, verdict, agreement, note, difference, answers::text as answers,
       findings::text as findings
  from claims.claim
 where judging = :judging
 order by nth
