-- transfers whose key is new; where no place or partner is named, those of the receiving or else the paying account
insert into ledger.transfer (key, kind, grant_id, from_account, to_account, from_kind, to_kind, amount_fen, purpose, partner, place, project,
                             effective_on, document, corrects)
select n.key, n.kind, n.grant_id, n.from_account, n.to_account, f.kind, t.kind, n.amount_fen, n.purpose,
       coalesce(n.partner, t.partner, f.partner), coalesce(n.place, t.place, f.place), n.project, n.effective_on, n.document, n.corrects
  from unnest(cast(:key as text[]), cast(:kind as text[]), cast(:grant as bigint[]), cast(:from as bigint[]), cast(:to as bigint[]),
              cast(:amount as bigint[]), cast(:purpose as text[]), cast(:partner as bigint[]), cast(:place as bigint[]),
              cast(:project as bigint[]), cast(:effectiveOn as date[]), cast(:document as text[]), cast(:corrects as bigint[]))
       with ordinality
       n (key, kind, grant_id, from_account, to_account, amount_fen, purpose, partner, place, project, effective_on, document, corrects, nth)
  join ledger.account f on f.id = n.from_account
  join ledger.account t on t.id = n.to_account
 order by n.nth
on conflict (key) do nothing
