-- a visit is proven too, and a paper says of what type it is
alter table partner.paper
    add column visit      bigint references partner.visit (id),
    add column media_type text not null default 'application/octet-stream';
alter table partner.paper drop constraint paper_check;
alter table partner.paper add constraint paper_of_one check (num_nonnulls(record, agreement, visit) = 1);
drop index partner.paper_once;
create unique index paper_once on partner.paper (record, agreement, visit, hash) nulls not distinct;
create index paper_of_agreement on partner.paper (agreement) where agreement is not null;
create index paper_of_visit on partner.paper (visit) where visit is not null;
drop policy of_its_entry on partner.paper;
create policy of_its_entry on partner.paper to shanhe_app
    using (case when record is not null then exists (select from partner.record r where r.id = record)
                when agreement is not null then exists (select from partner.agreement a where a.id = agreement)
                else exists (select from partner.visit v where v.id = visit) end);
