-- classes, the latest entered first, each with who attended it
with chosen as (
    select s.*
      from measure.session s
     where (cast(:id as bigint) is null or s.id = :id) and s.id < :before
       and s.place >= :low and s.place < :high
       and (cast(:words as text) is null or strpos(s.name, :words) > 0 or strpos(s.class_no, :words) > 0
            or strpos(coalesce(s.subject, ''), :words) > 0 or strpos(coalesce(s.teacher, ''), :words) > 0)
       and (cast(:partner as bigint) is null or s.partner = :partner)
       and (cast(:kind as text) is null or s.kind = :kind)
       and (cast(:state as text) is null or s.state = :state)
       and (cast(:from as date) is null or s.ends_on >= :from) and (cast(:to as date) is null or s.starts_on <= :to)
     order by s.id desc limit :limit
),
counted as (
    select a.session, count(a.person) as registered, coalesce(sum(a.persons) filter (where a.person is null), 0) as others,
           count(c.id) as certificates
      from measure.attendance a left join measure.certificate c on c.attendance = a.id
     where a.session in (select id from chosen)
     group by a.session
)
select s.id, s.class_no, s.kind, s.name, s.subject, s.partner, partner.named(s.partner) as partner_name, s.place, d.name as place_name,
       s.venue, s.starts_on, s.ends_on, s.hours, s.teacher, s.state, s.reason, s.delivery, s.version,
       coalesce(n.registered, 0) as registered, coalesce(n.others, 0) as others, coalesce(n.certificates, 0) as certificates
  from chosen s join place.division d on d.code = s.place left join counted n on n.session = s.id
 order by s.id desc
