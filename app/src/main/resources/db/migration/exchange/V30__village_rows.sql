-- problems of village rows stand beside those of households and persons
alter table exchange.finding drop constraint finding_kind_check;
alter table exchange.finding add constraint finding_kind_check check (kind in ('HOUSEHOLD', 'PERSON', 'VILLAGE'));
