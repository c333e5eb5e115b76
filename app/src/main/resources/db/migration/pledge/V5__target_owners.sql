-- which unit or office has to see to a target (责任单位)
alter table pledge.target add column owner text;
