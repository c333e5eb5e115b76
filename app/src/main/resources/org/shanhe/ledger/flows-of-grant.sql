-- the flows of a grant with the names of those accounts the reader may see
select f.grant_id, f.from_account, f.to_account, f.from_kind, f.to_kind, f.fen, f.times, a.key as from_key, b.key as to_key,
       a.name as from_name, b.name as to_name
  from ledger.flows(:grant) f
  left join ledger.account a on a.id = f.from_account
  left join ledger.account b on b.id = f.to_account
 order by f.from_account, f.to_account
