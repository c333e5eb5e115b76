-- who pressed apply or undo: work that a crash broke off is taken up again in their name
alter table exchange.import add column acting bigint not null default kernel.scope_account();
