-- months of stations that stand already, and whether they say what is stated now
select y.asset || ' ' || y.month as mark, (y.kwh, y.settled_fen) is not distinct from (n.kwh, n.settled) as same
  from unnest(cast(:asset as bigint[]), cast(:month as date[]), cast(:kwh as numeric[]), cast(:settled as bigint[])) n (asset, month, kwh, settled)
  join project.asset_yield y on y.asset = n.asset and y.month = n.month
