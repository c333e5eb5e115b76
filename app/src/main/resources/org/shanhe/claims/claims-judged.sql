-- claims of documents as they were last held against the ledger by the day, by the place or partner that handed the document in; a claim
-- said twice in a document counts once, a version that has been replaced no more
select coalesce(d.place, 0) as place, d.partner, j.said_on as on_day, 'claim' as kind, j.id * 10000 + c.nth as subject,
       j.id * 10000 + c.nth as entry, 1::numeric as quantity, d.id as ref, d.name || ' ' || c.surface as label, null::text as purpose
  from claims.document d
  join lateral (select g.id, g.said_on from claims.judging g
                 where g.document = d.id and g.said_on <= cast(:on as date) order by g.id desc limit 1) j on true
  join claims.claim c on c.judging = j.id and c.same_as is null
 where c.verdict = any (:verdicts)
   and not exists (select from claims.document n where n.replaces = d.id)
   and coalesce(d.place, 0) >= :low and coalesce(d.place, 0) < :high
   and (cast(:from as date) is null or j.said_on >= :from)
   and (cast(:partners as bigint[]) is null or d.partner = any (:partners))
