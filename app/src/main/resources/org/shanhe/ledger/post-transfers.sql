-- transfers whose key is new; a source pays out only by registering a grant, a grant stays within its own money
insert into ledger.transfer (key, kind, grant_id, from_account, to_account, amount_fen, purpose, partner, place, project, effective_on,
                             document, corrects)
select * from unnest(cast(:key as text[]), cast(:kind as text[]), cast(:grant as bigint[]), cast(:from as bigint[]), cast(:to as bigint[]),
                     cast(:amount as bigint[]), cast(:purpose as text[]), cast(:partner as bigint[]), cast(:place as bigint[]),
                     cast(:project as bigint[]), cast(:effectiveOn as date[]), cast(:document as text[]), cast(:corrects as bigint[]))
on conflict (key) do nothing
