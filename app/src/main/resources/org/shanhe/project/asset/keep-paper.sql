-- a paper or a photograph of an asset; the same file for the same purpose is there once
with kept as (
    insert into project.asset_paper (asset, place, partner, kind, name, media_type, sha256, bytes)
    select id, place, partner, :kind, :name, :type, :sha, :bytes from project.asset where id = :asset
    on conflict do nothing
    returning asset, place, sha256
)
insert into kernel.audit (action, subject, place, detail)
select 'project.asset.paper.add', 'asset/' || asset, place, jsonb_build_object('sha256', sha256) from kept
