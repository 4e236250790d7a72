-- What a district sets and declares itself, and which version of an indicator is kept by the door.

-- `house_seq`: the last event that changed a declaration or setting of the district; whoever judges by an older house
-- reads it anew first. `counting`: raised whenever another version of an indicator becomes the live one.
alter table district
  add column house_seq bigint  not null default 0,
  add column counting  integer not null default 0;

-- An indicator of a district: the formula by which its rows of the rollup are kept. Only the live version is added to
-- by the door and read; one that is not live yet is being counted, and becomes live in one step with its rows.
create table indicator (
  district    uuid    not null references district,
  indicator   text    collate "C" not null,
  version     integer not null,
  formula     jsonb   not null,
  live        boolean not null default false,
  counted_seq bigint,                            -- head of the log when it was switched to; null: not yet
  primary key (district, indicator, version)
);
create unique index indicator_live on indicator (district, indicator) where live;

-- The count by stage of every register has had one formula since the first release: it goes on without a recount.
-- Of any other indicator nobody knows by which formula it was counted; it is counted anew.
insert into indicator (district, indicator, version, formula, live, counted_seq)
select district, indicator, 1, jsonb_build_object('name', indicator, 'version', 1,
    'register', left(indicator, -length('.count')), 'of', '{"all": []}'::jsonb, 'where', '{"all": []}'::jsonb,
    'sum', null, 'outOf', null, 'dims', '["stage"]'::jsonb, 'period', 'none'), true, 0
from rollup where indicator like '%.count' and version = 1 group by district, indicator;

select fence_writes();
