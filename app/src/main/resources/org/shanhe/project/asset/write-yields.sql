-- months stated for the first time or otherwise than before; what is replaced goes whole into the audit
with given as (
    select * from unnest(cast(:month as date[]), cast(:kwh as numeric[]), cast(:settled as bigint[]), cast(:document as text[]))
             n (month, kwh, settled_fen, document)
),
replaced as (
    insert into kernel.audit (account, action, subject, place, detail)
    select kernel.scope_account(), 'project.asset.yield.replace', 'asset/' || y.asset, y.place, to_jsonb(y)
      from project.asset_yield y join given n on n.month = y.month
     where y.asset = :asset and (y.kwh, y.settled_fen, y.document) is distinct from (n.kwh, n.settled_fen, n.document)
    returning 1
),
written as (
    insert into project.asset_yield (asset, month, kwh, settled_fen, document, place, partner)
    select a.id, n.month, n.kwh, n.settled_fen, n.document, a.place, a.partner from given n join project.asset a on a.id = :asset
    on conflict (asset, month) do update
       set kwh = excluded.kwh, settled_fen = excluded.settled_fen, document = excluded.document, version = asset_yield.version + 1,
           recorded_at = clock_timestamp(), recorded_by = kernel.scope_account()
     where (asset_yield.kwh, asset_yield.settled_fen, asset_yield.document) is distinct from (excluded.kwh, excluded.settled_fen, excluded.document)
    returning 1
)
select cast(count(*) as integer) from written
