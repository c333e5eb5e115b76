-- what was bought and what was sold with help, by each dimension: what counts, what of it went back, and what is on its way
with line as (
    select o.id, o.mode, o.partner, o.place, o.buyer_class, o.platform, o.counted_on is not null as counted,
           to_char(greatest(l.on_day, o.counted_on), 'YYYY-MM') as month, l.amount_fen, l.returns
      from measure.goods_order o
      join measure.goods_line l on l.goods_order = o.id and l.withdrawn_at is null
      join measure.supplier s on s.id = o.supplier
     where o.place >= :low and o.place < :high and o.state not in ('CANCELLED', 'WITHDRAWN')
       and (cast(:units as bigint[]) is null or o.partner = any (cast(:units as bigint[])))
       and (cast(:unit as bigint) is null or o.partner = :unit)
       and (cast(:supplier as bigint) is null or o.supplier = :supplier)
       and (cast(:mode as text) is null or o.mode = :mode)
       and (cast(:buyerClass as text) is null or o.buyer_class = :buyerClass)
       and (cast(:state as text) is null or o.state = :state)
       and (cast(:platform as text) is null or o.platform = :platform)
       and (cast(:counted as boolean) is null or (o.counted_on is not null) = :counted)
       and (cast(:words as text) is null or starts_with(o.order_no, :words) or strpos(o.buyer, :words) > 0 or strpos(s.name, :words) > 0)
       and (cast(:from as date) is null or greatest(l.on_day, o.counted_on) >= :from)
       and (cast(:until as date) is null or greatest(l.on_day, o.counted_on) <= :until)
), part as (
    select case when grouping(partner) = 0 then 'PARTNER' when grouping(place) = 0 then 'COUNTY' when grouping(month) = 0 then 'MONTH'
                when grouping(buyer_class) = 0 then 'CLASS' when grouping(platform) = 0 then 'PLATFORM' else 'ALL' end as dimension,
           mode, partner, place, coalesce(month, buyer_class, platform) as code,
           count(distinct id) filter (where counted) as orders, coalesce(sum(amount_fen) filter (where counted), 0) as fen,
           coalesce(sum(amount_fen) filter (where counted and returns is not null), 0) as back_fen,
           coalesce(sum(amount_fen) filter (where not counted), 0) as open_fen
      from line
     group by grouping sets ((mode), (mode, partner), (mode, place), (mode, month), (mode, buyer_class), (mode, platform))
)
select p.dimension, coalesce(cast(p.partner as text), lpad(cast(p.place as text), 12, '0'), p.code) as key, coalesce(w.short_name, d.name) as name,
       p.mode, p.orders, p.fen, p.back_fen, p.open_fen
  from part p
  left join partner.partner w on w.id = p.partner
  left join place.division d on d.code = p.place
 order by p.dimension, p.fen desc, key, p.mode
