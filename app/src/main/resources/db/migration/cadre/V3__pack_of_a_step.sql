-- the pack a step was taken by, by name and version; earlier steps named the file of the rules
alter table cadre.step add column pack_version text;
alter table cadre.step alter column pack drop not null;
update cadre.step set pack = null where pack = 'cadres.yaml';
alter table cadre.step add constraint pack_by_name_and_version check ((pack is null) = (pack_version is null));
