-- marks the lines and steps of a batch as taken back; the orders they belong to
with line as (
    update measure.goods_line set withdrawn_at = clock_timestamp(), withdrawn_by = kernel.scope_account()
     where batch = :batch and withdrawn_at is null
    returning goods_order
), step as (
    update measure.goods_step set withdrawn_at = clock_timestamp(), withdrawn_by = kernel.scope_account()
     where batch = :batch and withdrawn_at is null
    returning goods_order
)
select goods_order from line union select goods_order from step
