-- entries not yet known by kind, title, day and partner
insert into partner.record (kind, title, on_day, issuer, partner, place, document, note, invested_fen, jobs)
select kind, title, on_day, issuer, partner, place, document, note, invested_fen, jobs
  from unnest(cast(:kind as text[]), cast(:title as text[]), cast(:onDay as date[]), cast(:issuer as text[]), cast(:partner as bigint[]),
              cast(:place as bigint[]), cast(:document as text[]), cast(:note as text[]), cast(:investedFen as bigint[]), cast(:jobs as integer[]))
       n (kind, title, on_day, issuer, partner, place, document, note, invested_fen, jobs)
 where not exists (select from partner.record r
                    where (r.kind, r.title, r.on_day, r.partner) = (n.kind, n.title, n.on_day, n.partner))
