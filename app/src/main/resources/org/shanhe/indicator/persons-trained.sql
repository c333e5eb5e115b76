-- persons who took a course (ALL), and those of them who had work within the months that the pack's chain gives, counted from the course
-- (EMPLOYED); the kinds of both and the months are the chain's of the day of the course
select d.place, d.partner, d.delivered_on as on_day, 'person' as kind, d.person as subject, d.id as entry, 1::numeric as quantity,
       d.household as ref, coalesce(d.remark, d.kind) as label, d.purpose
  from policy.chain_kind k
  join measure.delivery d on d.kind = k.kind and k.valid @> d.delivered_on
 where k.chain = 'TRAIN_EMPLOY_EXIT' and k.step = 'TRAINED' and d.person is not null
   and ('ALL' = any (:outcomes)
        or exists (select from policy.chain_kind w
                     join measure.delivery e on e.kind = w.kind and e.person = d.person
                    where w.chain = k.chain and w.step = 'EMPLOYED' and w.valid @> d.delivered_on
                      and e.delivered_on >= d.delivered_on
                      and (w.months is null or e.delivered_on < d.delivered_on + make_interval(months => w.months))
                      and e.delivered_on <= cast(:on as date)))
   and d.place >= :low and d.place < :high
   and d.delivered_on <= cast(:on as date) and (cast(:from as date) is null or d.delivered_on >= :from)
   and (cast(:partners as bigint[]) is null or d.partner = any (:partners))
   and (cast(:purposes as text[]) is null or d.purpose = any (:purposes))
