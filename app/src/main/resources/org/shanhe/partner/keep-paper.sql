-- a paper of an entry, or the one that lies there with the same content
with kept as (
    insert into partner.paper (record, agreement, visit, hash, name, bytes, media_type)
    values (:record, :agreement, :visit, :hash, :name, :bytes, :mediaType)
    on conflict do nothing
    returning id, name, bytes, media_type, recorded_at
)
select id, name, bytes, media_type, recorded_at from kept
union all
select id, name, bytes, media_type, recorded_at from partner.paper
 where hash = :hash and (record, agreement, visit) is not distinct from (cast(:record as bigint), cast(:agreement as bigint), cast(:visit as bigint))
   and not exists (select from kept)
