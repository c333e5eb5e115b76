-- the documents of what moved between pairs of accounts, of those transfers the reader may see
select t.from_account, t.to_account, array_to_string((array_agg(distinct t.document))[1 : 4], E'\n') as documents,
       count(distinct t.document) as document_count, min(t.effective_on) as first, max(t.effective_on) as last
  from ledger.transfer t
 where t.grant_id = any (cast(:grants as bigint[])) and t.corrects is null
   and (t.from_account, t.to_account) in (select * from unnest(cast(:from as bigint[]), cast(:to as bigint[])))
   and not exists (select from ledger.transfer c where c.corrects = t.id)
 group by t.from_account, t.to_account
