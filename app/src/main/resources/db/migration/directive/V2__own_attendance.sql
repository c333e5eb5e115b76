-- a branch venue enters who came to it; everybody else reads (分会场自行录入参会情况)
drop policy of_its_venue on directive.attendance;
create policy of_its_venue on directive.attendance for select to shanhe_app
    using (exists (select from directive.venue v where v.id = venue));
create policy entered on directive.attendance for insert to shanhe_app
    with check (exists (select from directive.venue v join directive.meeting m on m.id = v.meeting
                         where v.id = venue and (directive.hosts(m.place, m.partner) or directive.concerns(array[v.place], array[v.partner]))));
create policy taken_out on directive.attendance for delete to shanhe_app
    using (exists (select from directive.venue v join directive.meeting m on m.id = v.meeting
                    where v.id = venue and (directive.hosts(m.place, m.partner) or directive.concerns(array[v.place], array[v.partner]))));

-- whoever corrects the meeting from an older reading is refused: what a branch entered meanwhile is not lost
create function directive.attended(of_meeting bigint) returns void security definer set search_path = '' language sql
begin atomic
    update directive.meeting set version = version + 1 where id = of_meeting;
end;
revoke execute on function directive.attended(bigint) from public;
grant execute on function directive.attended(bigint) to shanhe_app;
