-- a paper or a photograph of a project
with kept as (
    insert into project.paper (project, place, partner, kind, moment, taken_on, longitude, latitude, micro, name, media_type, sha256, bytes)
    select id, place, partner, :kind, :moment, cast(:takenOn as date), cast(:longitude as numeric), cast(:latitude as numeric),
           cast(:micro as bigint), :name, :type, :sha, :bytes
      from project.project where id = :id
    returning id, project, place, sha256
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'project.paper.add', 'project/' || project, place, jsonb_build_object('sha256', sha256) from kept
)
select id, sha256 from kept
