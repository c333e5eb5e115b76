with document as (
    select d.id, d.state, (select max(j.id) from claims.judging j where j.document = d.id) as judging
      from claims.document d where d.batch = :id
), verdict as (
    select c.verdict from document d join claims.claim c on c.judging = d.judging and c.same_as is null
)
select b.id, b.name, (select count(*) from document)::int as documents,
       (select count(*) from document where state in ('WAITING', 'READING'))::int as open,
       (select count(*) from document where state = 'CHECKED')::int as checked,
       (select count(*) from document where state in ('UNREADABLE', 'FAILED'))::int as failed,
       (select count(*) from verdict)::int as claims,
       (select count(*) from verdict where verdict in ('AGREES', 'AGREES_ON_OTHER_BASIS'))::int as agrees,
       (select count(*) from verdict where verdict in ('OVERSTATED', 'UNDERSTATED', 'CONTRADICTS_ITSELF'))::int as wrong
  from claims.batch b
 where b.id = :id
