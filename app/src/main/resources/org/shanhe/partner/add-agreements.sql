-- agreements not yet known by partner, place, title and day
insert into partner.agreement (partner, place, kind, title, counterparty, signed_on, valid, document, capacity_kw, amount_fen)
select partner, place, kind, title, counterparty, signed_on, daterange(coalesce(since, signed_on), until), document, capacity_kw, amount_fen
  from unnest(cast(:partner as bigint[]), cast(:place as bigint[]), cast(:kind as text[]), cast(:title as text[]), cast(:counterparty as text[]),
              cast(:signedOn as date[]), cast(:since as date[]), cast(:until as date[]), cast(:document as text[]), cast(:capacityKw as bigint[]),
              cast(:amountFen as bigint[]))
       n (partner, place, kind, title, counterparty, signed_on, since, until, document, capacity_kw, amount_fen)
 where not exists (select from partner.agreement a
                    where (a.partner, a.place, a.title, a.signed_on) = (n.partner, n.place, n.title, n.signed_on))
