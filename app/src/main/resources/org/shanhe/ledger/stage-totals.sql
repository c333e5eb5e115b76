-- sums over the same rows that stage-entries.sql pages through
select s.source, s.stage, sum(s.fen)::bigint as fen, count(*) as entries
  from ledger.stage_entry s
 where (cast(:low as bigint) is null or (s.place >= :low and s.place < :high))
   and (cast(:partner as bigint) is null or s.partner = :partner)
   and (cast(:grant as bigint) is null or s.grant_id = :grant)
   and (cast(:project as bigint) is null or s.project = :project)
   and (cast(:sources as text[]) is null or s.source = any (:sources))
   and (cast(:purpose as text) is null or s.purpose = :purpose)
   and (cast(:stage as text) is null or s.stage = :stage)
   and (cast(:from as date) is null or s.effective_on >= :from)
   and (cast(:to as date) is null or s.effective_on <= :to)
 group by s.source, s.stage
