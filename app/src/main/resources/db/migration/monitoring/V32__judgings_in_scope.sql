-- A judging is shown to whoever may see its place, and one without a place to its author only.
alter table monitoring.judging enable row level security;
create policy in_scope on monitoring.judging to shanhe_app
    using (case when place is null then account = (select kernel.scope_account())
                else place >= (select kernel.scope_low()) and place < (select kernel.scope_high()) and place <@ (select kernel.scope_places()) end);
