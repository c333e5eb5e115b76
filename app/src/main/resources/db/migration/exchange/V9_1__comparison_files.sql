-- the department's list itself is kept under its hash; of lists compared before, only the hash is known
alter table exchange.comparison add column kept boolean not null default false;
