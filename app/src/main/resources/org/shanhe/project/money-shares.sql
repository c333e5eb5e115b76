-- of what sources gave a place in a year: issued to projects, issued to those of some types, and granted
select (select coalesce(sum(c.amount_fen), 0)::bigint from ledger.commitment c
         where c.kind = 'ISSUE' and c.source = any (cast(:sources as text[])) and c.place >= :low and c.place < :high
           and extract(year from c.effective_on) = :year and not exists (select from ledger.commitment x where x.cancels = c.id)) as all_fen,
       (select coalesce(sum(c.amount_fen), 0)::bigint from ledger.commitment c join project.project p on p.id = c.project
         where c.kind = 'ISSUE' and c.source = any (cast(:sources as text[])) and c.place >= :low and c.place < :high
           and p.type = any (cast(:types as text[]))
           and extract(year from c.effective_on) = :year and not exists (select from ledger.commitment x where x.cancels = c.id)) as typed_fen,
       (select coalesce(sum(g.amount_fen), 0)::bigint from ledger.grant g
         where g.source = any (cast(:sources as text[])) and g.place >= :low and g.place < :high
           and extract(year from g.granted_on) = :year) as granted_fen
