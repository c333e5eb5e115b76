create schema monitoring;
grant usage on schema monitoring to shanhe_app, shanhe_analyst;
