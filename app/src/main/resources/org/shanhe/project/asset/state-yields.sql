-- months of stations stated for the first time; one that stands by now is left alone
insert into project.asset_yield (asset, month, kwh, settled_fen, document, place, partner)
select a.id, n.month, n.kwh, n.settled, n.document, a.place, a.partner
  from unnest(cast(:asset as bigint[]), cast(:month as date[]), cast(:kwh as numeric[]), cast(:settled as bigint[]),
              cast(:document as text[])) n (asset, month, kwh, settled, document)
  join project.asset a on a.id = n.asset
on conflict (asset, month) do nothing
