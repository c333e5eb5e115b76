-- An order that was taken back as a whole keeps standing; its number may come again, perhaps as a sale instead of a purchase.
alter table measure.goods_order drop constraint goods_order_platform_order_no_key;
create unique index goods_order_once on measure.goods_order (platform, order_no) where state <> 'WITHDRAWN';
