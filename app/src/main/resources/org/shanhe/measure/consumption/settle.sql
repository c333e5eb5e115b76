-- where orders stand and since when they count, by the lines and steps that hold
update measure.goods_order o
   set state = now.state, counted_on = now.counted_on, version = o.version + 1
  from (select a.id,
               case when not exists (select from measure.goods_line l where l.goods_order = a.id and l.withdrawn_at is null) then 'WITHDRAWN'
                    when bool_or(s.step = 'CANCELLED') then 'CANCELLED'
                    else coalesce((array_agg(s.step order by array_position(array['CONFIRMED', 'SHIPPED', 'ACCEPTED', 'PAID', 'REVIEWED'], s.step) desc)
                                   filter (where s.step is not null))[1], 'ORDERED') end as state,
               case when bool_or(s.step = 'CANCELLED') is not true and array_agg(s.step) @> a.needs
                         and exists (select from measure.goods_line l where l.goods_order = a.id and l.withdrawn_at is null)
                    then max(s.taken_on) filter (where s.step = any (a.needs)) end as counted_on
          from measure.goods_order a
          left join measure.goods_step s on s.goods_order = a.id and s.withdrawn_at is null
         where a.id = any (:ids)
         group by a.id) now
 where o.id = now.id
