-- A month stated by a file that is taken back as a whole was never stated; what it said stays in the audit.
grant delete on project.asset_yield to shanhe_app;
