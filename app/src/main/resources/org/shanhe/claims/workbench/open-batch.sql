with added as (
    insert into claims.batch (name, place, partner, key) values (:name, :place, :partner, :key)
    on conflict (key) do nothing
    returning id
)
select id from added union all select id from claims.batch where key = :key limit 1
