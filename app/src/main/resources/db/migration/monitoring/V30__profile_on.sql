-- The day for which the profiles are asked, set for one transaction; unset means as things stand now (画像基准日).
create function monitoring.profile_on() returns date stable parallel safe language sql
return coalesce(nullif(current_setting('shanhe.profile_on', true), '')::date, 'infinity');

create function monitoring.profile_year() returns smallint stable parallel safe language sql
return case when isfinite(monitoring.profile_on()) then extract(year from monitoring.profile_on()) else 9999 end;
