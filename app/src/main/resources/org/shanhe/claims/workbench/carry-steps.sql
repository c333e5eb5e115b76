-- what still stands of the version before goes on from the claim it was about to the same claim of this version; what was carried
-- there goes on from where it came from
insert into claims.step (document, start_at, surface, kind, said, reading, carried_from)
select :document, t.start_at, s.surface, s.kind, s.said, s.reading, coalesce(s.carried_from, s.id)
  from unnest(cast(:was as int[]), cast(:startAt as int[])) t (was, start_at)
  join lateral (select distinct on (s.kind) s.id, s.surface, s.kind, s.said, s.reading, s.carried_from
                  from claims.step s
                 where s.document = :before and s.start_at = t.was and s.kind = any (cast(:kinds as text[]))
                   and not exists (select from claims.step u where u.undoes = s.id)
                 order by s.kind, s.id desc) s on true
on conflict do nothing
