-- days ahead on which a paired county would be without a kind of post it is never to be without: from the end of a term, not
-- only from a return, unless who relieves him has begun
with due as (
    select p.place, n.kind, min(p.responsible) as responsible, min(p.partner) as partner
      from partner.pairing p
      cross join unnest(cast(:kinds as text[])) n (kind)
     where p.kind in ('DESIGNATED', 'COUNTERPART') and p.place % 1000000 = 0 and p.valid @> cast(:on as date)
       and (cast(:low as bigint) is null or (p.place >= :low and p.place < :high))
       and (cast(:units as bigint[]) is null or p.partner = any (:units) or p.responsible = any (:units))
     group by p.place, n.kind
), held as (
    select d.place, d.kind, c.id, c.name,
           daterange(lower(c.valid), least(upper(c.valid), case when c.term_until > cast(:on as date) then c.term_until end)) as days
      from due d
      join cadre.posting c on c.place >= d.place and c.place < d.place + 1000000 and c.kind = d.kind and not isempty(c.valid)
                          and c.valid && daterange(cast(:on as date), cast(:on as date) + cast(:days as integer))
), free as (
    select d.place, d.kind, d.partner, d.responsible,
           unnest(datemultirange(daterange(cast(:on as date), cast(:on as date) + cast(:days as integer)))
                  - coalesce((select range_agg(h.days) from held h where h.place = d.place and h.kind = d.kind), '{}')) as days
      from due d
)
select f.place, v.name as place_name, f.kind, f.partner, partner.named(coalesce(f.responsible, f.partner)) as responsible_name,
       lower(f.days) as since, nullif(upper(f.days), cast(:on as date) + cast(:days as integer)) as until, l.id as leaving, l.name as leaving_name,
       (select count(*) from cadre.posting c
         where c.place >= f.place and c.place < f.place + 1000000 and c.kind = f.kind and isempty(c.valid) and c.state <> 'DROPPED') as coming
  from free f
  join place.division v on v.code = f.place
  left join lateral (select h.id, h.name from held h where h.place = f.place and h.kind = f.kind and upper(h.days) = lower(f.days)
                      order by h.id limit 1) l on true
 order by lower(f.days), f.place, f.kind
