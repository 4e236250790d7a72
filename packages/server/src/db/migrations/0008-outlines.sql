-- Outlines of units, drawn under the records of the map. They are no records: a file is loaded as a whole, replaces what
-- was loaded for its level, and the log says which file it was.
create table outline (
  district uuid   not null references district,
  unit     uuid   not null,
  level    text   collate "C" not null check (level in ('district', 'township', 'village')),
  seq      bigint not null,                        -- event that told of the file
  bounds   box    not null,                        -- WGS-84 degrees, as all that follows
  name_at  point  not null,                        -- inside it, where its name stands
  fine     jsonb  not null,                        -- coordinates of a GeoJSON MultiPolygon, thinned to 2 m,
  middle   jsonb  not null,                        -- to 15 m,
  coarse   jsonb  not null,                        -- and to 120 m
  primary key (district, unit),
  foreign key (district, unit) references unit (district, id)
);

select fence_writes();
