-- documents, the latest first, each with what its last judging came to
with page as (
    select d.id, d.name, d.sha256, d.bytes, d.batch, d.replaces, d.place, d.partner, d.state, d.said_on, d.recorded_at, d.recorded_by,
           (select max(j.id) from claims.judging j where j.document = d.id) as judging
      from claims.document d
     where (cast(:after as bigint) = 0 or d.id < :after)
       and (cast(:id as bigint) is null or d.id = :id)
       and (cast(:words as text) is null or position(lower(:words) in lower(d.name)) > 0 or position(:words in d.text) > 0)
       and (cast(:state as text) is null or d.state = :state)
       and (cast(:batch as bigint) is null or d.batch = :batch)
       and (cast(:verdict as text) is null
            or exists (select from claims.claim c
                        where c.judging = (select max(j.id) from claims.judging j where j.document = d.id) and c.verdict = :verdict))
     order by d.id desc
     limit :limit
)
select p.id, p.name, p.sha256, p.bytes, p.batch, b.name as batch_name, p.replaces,
       (select max(n.id) from claims.document n where n.replaces = p.id) as replaced_by, p.place, v.name as place_name, p.partner,
       o.short_name as partner_name, p.state, coalesce(j.said_on, p.said_on) as said_on, p.recorded_at, p.recorded_by, j.judged_at,
       count(c.nth)::int as claims,
       (count(*) filter (where c.verdict = 'AGREES'))::int as agrees,
       (count(*) filter (where c.verdict = 'AGREES_ON_OTHER_BASIS'))::int as other_basis,
       (count(*) filter (where c.verdict = 'OVERSTATED'))::int as overstated,
       (count(*) filter (where c.verdict = 'UNDERSTATED'))::int as understated,
       (count(*) filter (where c.verdict = 'CONTRADICTS_ITSELF'))::int as contradicts,
       (count(*) filter (where c.verdict = 'AMBIGUOUS'))::int as ambiguous,
       (count(*) filter (where c.verdict = 'NO_DATA'))::int as no_data,
       (count(*) filter (where c.verdict = 'UNREADABLE'))::int as unreadable,
       (count(*) filter (where c.verdict = 'NOT_CHECKABLE'))::int as not_checkable,
       (select count(distinct s.start_at) from claims.step s
         where s.document = p.id and s.kind = 'ACCEPT' and not exists (select from claims.step u where u.undoes = s.id))::int as accepted
  from page p
  left join claims.batch b on b.id = p.batch
  left join place.division v on v.code = p.place
  left join partner.partner o on o.id = p.partner
  left join claims.judging j on j.id = p.judging
  left join claims.claim c on c.judging = p.judging and c.same_as is null
 group by p.id, p.name, p.sha256, p.bytes, p.batch, b.name, p.replaces, p.place, v.name, p.partner, o.short_name, p.state, p.said_on,
          j.said_on, p.recorded_at, p.recorded_by, j.judged_at
 order by p.id desc
