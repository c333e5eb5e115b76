-- the planned measure that a delivery carries out, and the fields of its kind (落实结果)
alter table measure.delivery add column plan_item bigint references plan.item (id);
alter table measure.delivery add column details jsonb not null default '{}';
create index delivery_by_plan_item on measure.delivery (plan_item) where plan_item is not null;
