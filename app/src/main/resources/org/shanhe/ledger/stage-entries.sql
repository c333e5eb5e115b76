-- the rows of one stage, in the order of their days
select s.stage, s.kind, s.id, s.act, s.grant_id as "grant", g.document_no, s.source, s.purpose, s.partner, s.place, s.project, s.batch,
       s.effective_on, s.fen, s.document, f.name as from_name, r.name as to_name, s.nth
  from ledger.stage_entry s
  left join ledger.grant g on g.id = s.grant_id
  left join ledger.account f on f.id = s.from_account
  left join ledger.account r on r.id = s.to_account
 where (cast(:low as bigint) is null or (s.place >= :low and s.place < :high))
   and (cast(:partner as bigint) is null or s.partner = :partner)
   and (cast(:grant as bigint) is null or s.grant_id = :grant)
   and (cast(:project as bigint) is null or s.project = :project)
   and (cast(:sources as text[]) is null or s.source = any (:sources))
   and (cast(:purpose as text) is null or s.purpose = :purpose)
   and s.stage = :stage
   and (cast(:from as date) is null or s.effective_on >= :from)
   and (cast(:to as date) is null or s.effective_on <= :to)
   and s.id >= :after / 4 and s.nth > :after
 order by s.id, s.nth
 limit :limit
