-- meetings, the latest first, with what came of them
with chosen as (
    select m.*
      from directive.meeting m
     where (cast(:id as bigint) is null or m.id = :id)
       and (cast(:words as text) is null
            or (length(:words) < 2 or m.words @@ cast(array_to_string(array(select quote_literal(b) from unnest(tsvector_to_array(directive.bigrams(:words))) b), ' & ') as tsquery))
               and strpos(lower(m.title || ' ' || coalesce(m.gist, '') || ' ' || coalesce(m.minute, '')), lower(:words)) > 0)
       and (m.place >= :low and m.place < :high or exists (select from unnest(m.places) p where p >= :low and p < :high))
       and (cast(:partner as bigint) is null or m.partner = :partner or :partner = any (m.partners))
       and (cast(:kind as text) is null or m.kind = :kind)
       and (cast(:from as date) is null or m.held_on >= :from) and (cast(:to as date) is null or m.held_on <= :to)
     order by m.held_on desc, m.id desc limit :limit offset :offset
), assigned as (
    select d.meeting, count(*) as n, count(*) filter (where a.state = 'CLOSED') as closed,
           count(*) filter (where a.state = 'OPEN' and a.due_on < :today) as overdue
      from directive.decision d join directive.assignment a on a.decision = d.id and a.state <> 'CANCELLED'
     where d.meeting in (select id from chosen)
     group by d.meeting
), venues as (
    select v.meeting, count(distinct v.id) as n, coalesce(sum(a.present), 0) as present
      from directive.venue v left join directive.attendance a on a.venue = v.id
     where v.meeting in (select id from chosen)
     group by v.meeting
)
select m.id, m.kind, m.level, m.reach, m.title, m.held_on, m.place, p.name as place_name, m.partner, partner.named(m.partner) as partner_name, m.gist,
       m.hash, m.file_name, coalesce(v.n, 0) as venues, coalesce(v.present, 0) as present,
       (select count(*) from directive.decision d where d.meeting = m.id) as decisions, coalesce(a.n, 0) as assigned, coalesce(a.closed, 0) as closed,
       coalesce(a.overdue, 0) as overdue, (select count(*) from directive.commitment c where c.meeting = m.id) as commitments,
       directive.hosts(m.place, m.partner) as mine, m.version
  from chosen m
  join place.division p on p.code = m.place
  left join assigned a on a.meeting = m.id
  left join venues v on v.meeting = m.id
 order by m.held_on desc, m.id desc
