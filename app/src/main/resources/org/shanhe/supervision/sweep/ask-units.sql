-- a sweep with one check for every unit of the finding's level: of a place, of a partner's counties, or those named
with origin as (
    select f.id, f.place, f.partner, f.category, d.level
      from supervision.finding f join place.division d on d.code = f.place where f.id = :finding
), peers as (
    select d.code as place
      from place.division d, origin o
     where d.level = o.level and upper_inf(d.valid)
       and case when cast(:partner as bigint) is not null
                then exists (select from partner.pairing p
                              where p.partner = :partner and p.place = d.code and p.kind in ('DESIGNATED', 'COUNTERPART')
                                and p.valid @> cast(:askedOn as date))
                when cast(:low as bigint) is not null then d.code >= :low and d.code < :high
                else d.code = any (cast(:places as bigint[])) end
), asked as (
    insert into supervision.sweep (finding, place, partner, category, question, asked_on, due_on, key)
    select id, place, partner, category, :question, :askedOn, :dueOn, :key from origin where exists (select from peers)
    on conflict (key) do nothing
    returning id, due_on
), checks as (
    insert into supervision.unit_check (sweep, place, partner, due_on)
    select a.id, p.place, coalesce(cast(:partner as bigint), o.partner), a.due_on from asked a, peers p, origin o
    returning 1
)
select a.id, (select count(*) from checks) as units from asked a
