insert into measure.certificate as c (attendance, kind, number, issuer, issued_on)
select a.id, n.kind, n.number, n.issuer, n.issued_on
  from unnest(cast(:person as bigint[]), cast(:kind as text[]), cast(:number as text[]), cast(:issuer as text[]), cast(:issuedOn as date[])) n (person, kind, number, issuer, issued_on)
  join measure.attendance a on a.session = :session and a.person = n.person
    on conflict (attendance) do update set kind = excluded.kind, number = excluded.number, issuer = excluded.issuer, issued_on = excluded.issued_on
