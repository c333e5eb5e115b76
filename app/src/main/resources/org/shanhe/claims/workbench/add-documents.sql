insert into claims.document (batch, replaces, name, sha256, bytes, place, partner, said_on)
select cast(:batch as bigint), cast(:replaces as bigint), f.name, f.sha256, f.bytes, cast(:place as bigint), cast(:partner as bigint),
       cast(:saidOn as date)
  from unnest(cast(:name as text[]), cast(:sha256 as text[]), cast(:bytes as bigint[])) with ordinality f (name, sha256, bytes, nth)
 order by f.nth
returning id
