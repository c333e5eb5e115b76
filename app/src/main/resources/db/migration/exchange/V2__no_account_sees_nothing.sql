-- Account 0 is the system and also nobody: only the places tell them apart.
drop policy mine on exchange.import;
create policy mine on exchange.import to shanhe_app
    using (account = (select nullif(kernel.scope_account(), 0)) or not isempty(places) and places <@ (select kernel.scope_places()));
