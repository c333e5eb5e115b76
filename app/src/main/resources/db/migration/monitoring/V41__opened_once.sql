-- the key under which an account opened a matter: sent again, it gives the same matter
alter table monitoring.case add column key text check (length(key) <= 200);
create unique index case_by_key on monitoring.case (opened_by, key) where key is not null;
