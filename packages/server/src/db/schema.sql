-- The schema after all migrations, for eyes. Written by `npm run schema`; a test compares it.

-- Functions

CREATE OR REPLACE FUNCTION public.check_districts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from (select distinct district from written) w
    where not exists (select from district d where d.district = w.district)
  ) then
    raise foreign_key_violation using message = format('a row of %s is of a district that is not there', tg_table_name);
  end if;
  return null;
end
$function$
;
CREATE OR REPLACE FUNCTION public.check_units()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from (select distinct district, unit from written) w
    where not exists (select from unit u where u.district = w.district and u.id = w.unit)
  ) then
    raise foreign_key_violation using message = format('a row of %s is of a unit that is not there', tg_table_name);
  end if;
  return null;
end
$function$
;
CREATE OR REPLACE FUNCTION public.fence_writes()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  name text;
  mine constant text := $policy$district = nullif(current_setting('yicun.district', true), '')::uuid$policy$;
begin
  for name in
    select c.oid::regclass::text
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'district'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
  loop
    execute format('alter table %s enable row level security', name);
    execute format('create policy reads on %s for select to yicun_app using (true)', name);
    execute format('create policy inserts on %s for insert to yicun_app with check (%s)', name, mine);
    execute format('create policy updates on %s for update to yicun_app using (%s)', name, mine);
    execute format('create policy deletes on %s for delete to yicun_app using (%s)', name, mine);
    execute format('grant select, insert, update, delete on %s to yicun_app', name);
  end loop;
  revoke update, delete on event from yicun_app;
end
$function$
;
CREATE OR REPLACE FUNCTION public.take_stock()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  analyze record, event, rollup, verdict;
end
$function$
;

-- Tables

create table account (
  district uuid not null,
  id uuid not null,
  name text collate "C" not null,
  display text collate "C" not null,
  unit uuid,
  password text collate "C",
  password_history jsonb not null default '[]'::jsonb,
  must_change boolean not null default true,
  failed integer not null default 0,
  locked_until timestamp with time zone,
  disabled boolean not null default false,
  demo boolean not null default false,
  language text collate "C" not null default 'zh'::text,
  seq bigint not null,
  created_at timestamp with time zone not null,
  kind text collate "C" not null default 'person'::text,
  constraint account_pkey PRIMARY KEY (district, id),
  constraint account_district_name_key UNIQUE (district, name),
  constraint account_district_fkey FOREIGN KEY (district) REFERENCES district(district),
  constraint account_district_unit_fkey FOREIGN KEY (district, unit) REFERENCES unit(district, id),
  constraint account_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'integration'::text]))),
  constraint account_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
);
CREATE INDEX account_unit ON public.account USING btree (district, unit);
alter table account enable row level security;
create policy deletes on account as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on account as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on account as permissive for select to yicun_app using (true);
create policy updates on account as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table api_key (
  district uuid not null,
  account uuid not null,
  secret bytea not null,
  purpose text collate "C" not null,
  contact text collate "C" not null,
  per_minute integer not null,
  until date,
  used date,
  seq bigint not null,
  constraint api_key_pkey PRIMARY KEY (district, account),
  constraint api_key_district_account_fkey FOREIGN KEY (district, account) REFERENCES account(district, id),
  constraint api_key_district_fkey FOREIGN KEY (district) REFERENCES district(district),
  constraint api_key_per_minute_check CHECK (((per_minute >= 1) AND (per_minute <= 6000)))
);
alter table api_key enable row level security;
create policy deletes on api_key as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on api_key as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on api_key as permissive for select to yicun_app using (true);
create policy updates on api_key as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table blob (
  district uuid not null,
  sha256 text collate "C" not null,
  size bigint not null,
  media text collate "C" not null,
  created_at timestamp with time zone not null,
  constraint blob_pkey PRIMARY KEY (district, sha256),
  constraint blob_district_fkey FOREIGN KEY (district) REFERENCES district(district)
);
alter table blob enable row level security;
create policy deletes on blob as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on blob as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on blob as permissive for select to yicun_app using (true);
create policy updates on blob as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table district (
  district uuid not null,
  code text collate "C" not null,
  name text collate "C" not null,
  zone text collate "C" not null default 'Asia/Shanghai'::text,
  demo boolean not null default false,
  head_seq bigint not null default 0,
  head_hash bytea not null default decode(repeat('00'::text, 32), 'hex'::text),
  next_unit_no integer not null default 1,
  created_at timestamp with time zone not null,
  house_seq bigint not null default 0,
  counting integer not null default 0,
  constraint district_pkey PRIMARY KEY (district)
);
alter table district enable row level security;
create policy deletes on district as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on district as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on district as permissive for select to yicun_app using (true);
create policy updates on district as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table draft (
  district uuid not null,
  id uuid not null,
  account uuid not null,
  name text collate "C" not null,
  state text collate "C" not null,
  version integer not null default 1,
  media text collate "C" not null,
  blob text collate "C",
  why jsonb,
  source jsonb,
  reading jsonb,
  corrections jsonb not null default '[]'::jsonb,
  answers jsonb not null default '{}'::jsonb,
  opening jsonb,
  records jsonb not null default '{}'::jsonb,
  programme uuid,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint draft_pkey PRIMARY KEY (district, id),
  constraint draft_district_account_fkey FOREIGN KEY (district, account) REFERENCES account(district, id),
  constraint draft_district_blob_fkey FOREIGN KEY (district, blob) REFERENCES blob(district, sha256),
  constraint draft_district_programme_fkey FOREIGN KEY (district, programme) REFERENCES record(district, id),
  constraint draft_state_check CHECK ((state = ANY (ARRAY['open'::text, 'created'::text, 'unreadable'::text])))
);
CREATE INDEX draft_account ON public.draft USING btree (district, account);
CREATE INDEX draft_blob ON public.draft USING btree (district, blob);
CREATE INDEX draft_programme ON public.draft USING btree (district, programme);
alter table draft enable row level security;
create policy deletes on draft as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on draft as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on draft as permissive for select to yicun_app using (true);
create policy updates on draft as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table event (
  district uuid not null,
  seq bigint not null,
  change_id uuid not null,
  at timestamp with time zone not null,
  edited_at text collate "C" not null,
  actor uuid not null,
  device text collate "C" not null,
  via text collate "C" not null,
  kind text collate "C" not null,
  record uuid not null,
  scope text collate "C" not null,
  moved_from text collate "C",
  body jsonb,
  salt bytea,
  digest bytea not null,
  prev bytea not null,
  hash bytea not null,
  constraint event_pkey PRIMARY KEY (district, seq),
  constraint event_district_change_id_key UNIQUE (district, change_id),
  constraint event_check CHECK (((body IS NULL) = (salt IS NULL))),
  constraint event_kind_check CHECK ((kind = ANY (ARRAY['record'::text, 'unit'::text, 'account'::text, 'grant'::text, 'district'::text, 'opening'::text])))
);
CREATE INDEX event_opening ON public.event USING btree (district, seq DESC) WHERE (kind = 'opening'::text);
CREATE INDEX event_record ON public.event USING btree (district, record, seq);
CREATE TRIGGER district_is_there AFTER INSERT ON public.event REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION check_districts();
alter table event enable row level security;
create policy deletes on event as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on event as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on event as permissive for select to yicun_app using (true);
create policy updates on event as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table import (
  district uuid not null,
  id uuid not null,
  account uuid not null,
  register text collate "C" not null,
  name text collate "C" not null,
  blob text collate "C" not null,
  state text collate "C" not null,
  job uuid,
  seed text collate "C" not null,
  columns jsonb,
  counts jsonb,
  only_good boolean not null default false,
  reached bigint not null default 0,
  result jsonb,
  problem jsonb,
  created timestamp with time zone not null,
  changed timestamp with time zone not null,
  mapping jsonb,
  constraint import_pkey PRIMARY KEY (district, id),
  constraint import_district_account_fkey FOREIGN KEY (district, account) REFERENCES account(district, id),
  constraint import_district_blob_fkey FOREIGN KEY (district, blob) REFERENCES blob(district, sha256),
  constraint import_district_job_fkey FOREIGN KEY (district, job) REFERENCES job(district, id),
  constraint import_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'mapping'::text, 'ready'::text, 'unreadable'::text, 'writing'::text, 'stopped'::text, 'written'::text, 'undoing'::text, 'undone'::text])))
);
CREATE INDEX import_account ON public.import USING btree (district, account, created DESC);
CREATE INDEX import_blob ON public.import USING btree (district, blob);
CREATE INDEX import_job ON public.import USING btree (district, job);
alter table import enable row level security;
create policy deletes on import as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on import as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on import as permissive for select to yicun_app using (true);
create policy updates on import as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table import_row (
  district uuid not null,
  import uuid not null,
  no bigint not null,
  fate text collate "C" not null,
  change jsonb,
  aside jsonb,
  mine boolean not null default false,
  faults jsonb,
  cells jsonb,
  constraint import_row_pkey PRIMARY KEY (district, import, no),
  constraint import_row_district_import_fkey FOREIGN KEY (district, import) REFERENCES import(district, id) ON DELETE CASCADE,
  constraint import_row_fate_check CHECK ((fate = ANY (ARRAY['new'::text, 'changed'::text, 'stale'::text, 'wrong'::text])))
);
CREATE INDEX import_row_fate ON public.import_row USING btree (district, import, fate, no);
alter table import_row enable row level security;
create policy deletes on import_row as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on import_row as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on import_row as permissive for select to yicun_app using (true);
create policy updates on import_row as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table indicator (
  district uuid not null,
  indicator text collate "C" not null,
  version integer not null,
  formula jsonb not null,
  live boolean not null default false,
  counted_seq bigint,
  constraint indicator_pkey PRIMARY KEY (district, indicator, version),
  constraint indicator_district_fkey FOREIGN KEY (district) REFERENCES district(district)
);
CREATE UNIQUE INDEX indicator_live ON public.indicator USING btree (district, indicator) WHERE live;
alter table indicator enable row level security;
create policy deletes on indicator as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on indicator as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on indicator as permissive for select to yicun_app using (true);
create policy updates on indicator as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table job (
  district uuid not null,
  id uuid not null,
  account uuid not null,
  kind text collate "C" not null,
  state text collate "C" not null,
  asked jsonb not null,
  done bigint not null default 0,
  total bigint,
  result jsonb,
  problem jsonb,
  created timestamp with time zone not null,
  changed timestamp with time zone not null,
  finished timestamp with time zone,
  constraint job_pkey PRIMARY KEY (district, id),
  constraint job_district_account_fkey FOREIGN KEY (district, account) REFERENCES account(district, id),
  constraint job_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);
CREATE INDEX job_account ON public.job USING btree (district, account, created DESC);
CREATE INDEX job_open ON public.job USING btree (created) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));
alter table job enable row level security;
create policy deletes on job as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on job as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on job as permissive for select to yicun_app using (true);
create policy updates on job as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table migration (
  number integer not null,
  name text not null,
  checksum text not null,
  at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (number)
);

create table outline (
  district uuid not null,
  unit uuid not null,
  level text collate "C" not null,
  seq bigint not null,
  bounds box not null,
  name_at point not null,
  fine jsonb not null,
  middle jsonb not null,
  coarse jsonb not null,
  constraint outline_pkey PRIMARY KEY (district, unit),
  constraint outline_district_fkey FOREIGN KEY (district) REFERENCES district(district),
  constraint outline_district_unit_fkey FOREIGN KEY (district, unit) REFERENCES unit(district, id),
  constraint outline_level_check CHECK ((level = ANY (ARRAY['district'::text, 'township'::text, 'village'::text])))
);
alter table outline enable row level security;
create policy deletes on outline as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on outline as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on outline as permissive for select to yicun_app using (true);
create policy updates on outline as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table record (
  district uuid not null,
  id uuid not null,
  register text collate "C" not null,
  unit uuid not null,
  scope text collate "C" not null,
  seq bigint not null,
  stage text collate "C",
  title text collate "C",
  day date,
  place point,
  data jsonb not null,
  stamps jsonb not null,
  gone boolean not null default false,
  constraint record_pkey PRIMARY KEY (district, id)
);
CREATE INDEX record_at_stage ON public.record USING btree (district, register, stage, day DESC, id);
CREATE INDEX record_in_order ON public.record USING btree (district, register, day DESC, id);
CREATE INDEX record_in_township ON public.record USING btree (district, register, split_part(scope, '/'::text, 2), day DESC, id);
CREATE INDEX record_place ON public.record USING gist (place) WHERE (place IS NOT NULL);
CREATE INDEX record_scope ON public.record USING btree (district, scope, seq);
CREATE INDEX record_unit ON public.record USING btree (district, unit);
CREATE TRIGGER unit_is_there AFTER INSERT ON public.record REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION check_units();
CREATE TRIGGER unit_stays_there AFTER UPDATE ON public.record REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION check_units();
alter table record enable row level security;
create policy deletes on record as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on record as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on record as permissive for select to yicun_app using (true);
create policy updates on record as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table role_grant (
  district uuid not null,
  id uuid not null,
  account uuid not null,
  role text collate "C" not null,
  unit uuid not null,
  registers jsonb,
  until date,
  acting_for uuid,
  seq bigint not null,
  constraint role_grant_pkey PRIMARY KEY (district, id),
  constraint role_grant_district_account_fkey FOREIGN KEY (district, account) REFERENCES account(district, id),
  constraint role_grant_district_acting_for_fkey FOREIGN KEY (district, acting_for) REFERENCES account(district, id),
  constraint role_grant_district_unit_fkey FOREIGN KEY (district, unit) REFERENCES unit(district, id)
);
CREATE INDEX role_grant_account ON public.role_grant USING btree (district, account);
CREATE INDEX role_grant_acting_for ON public.role_grant USING btree (district, acting_for);
CREATE INDEX role_grant_unit ON public.role_grant USING btree (district, unit);
alter table role_grant enable row level security;
create policy deletes on role_grant as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on role_grant as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on role_grant as permissive for select to yicun_app using (true);
create policy updates on role_grant as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table rollup (
  district uuid not null,
  indicator text collate "C" not null,
  version integer not null,
  unit uuid not null,
  period text collate "C" not null,
  dims jsonb not null,
  n numeric not null,
  total numeric not null,
  constraint rollup_pkey PRIMARY KEY (district, indicator, version, unit, period, dims),
  constraint rollup_district_unit_fkey FOREIGN KEY (district, unit) REFERENCES unit(district, id)
);
CREATE INDEX rollup_unit ON public.rollup USING btree (district, unit);
alter table rollup enable row level security;
create policy deletes on rollup as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on rollup as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on rollup as permissive for select to yicun_app using (true);
create policy updates on rollup as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table round (
  district uuid not null,
  id uuid not null,
  register text collate "C" not null,
  name text collate "C" not null,
  reason text collate "C" not null,
  due date not null,
  filter jsonb,
  fields jsonb,
  units uuid[] not null,
  opened bigint not null,
  closed bigint,
  constraint round_pkey PRIMARY KEY (district, id),
  constraint round_district_fkey FOREIGN KEY (district) REFERENCES district(district)
);
alter table round enable row level security;
create policy deletes on round as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on round as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on round as permissive for select to yicun_app using (true);
create policy updates on round as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table round_file (
  district uuid not null,
  id uuid not null,
  round uuid not null,
  unit uuid,
  import uuid,
  known text collate "C",
  account uuid not null,
  name text collate "C" not null,
  blob text collate "C" not null,
  seq bigint not null,
  constraint round_file_pkey PRIMARY KEY (district, id),
  constraint round_file_district_account_fkey FOREIGN KEY (district, account) REFERENCES account(district, id),
  constraint round_file_district_blob_fkey FOREIGN KEY (district, blob) REFERENCES blob(district, sha256),
  constraint round_file_district_import_fkey FOREIGN KEY (district, import) REFERENCES import(district, id) ON DELETE CASCADE,
  constraint round_file_district_round_fkey FOREIGN KEY (district, round) REFERENCES round(district, id),
  constraint round_file_district_unit_fkey FOREIGN KEY (district, unit) REFERENCES unit(district, id),
  constraint round_file_known_check CHECK ((known = ANY (ARRAY['mark'::text, 'name'::text, 'person'::text])))
);
CREATE INDEX round_file_account ON public.round_file USING btree (district, account);
CREATE INDEX round_file_blob ON public.round_file USING btree (district, blob);
CREATE UNIQUE INDEX round_file_import ON public.round_file USING btree (district, import);
CREATE INDEX round_file_round ON public.round_file USING btree (district, round, unit);
CREATE INDEX round_file_unit ON public.round_file USING btree (district, unit);
alter table round_file enable row level security;
create policy deletes on round_file as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on round_file as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on round_file as permissive for select to yicun_app using (true);
create policy updates on round_file as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table saved_view (
  district uuid not null,
  id uuid not null,
  account uuid not null,
  register text collate "C" not null,
  name text collate "C" not null,
  asked jsonb not null,
  shared uuid,
  first boolean not null default false,
  constraint saved_view_pkey PRIMARY KEY (district, id),
  constraint saved_view_district_account_register_name_key UNIQUE (district, account, register, name),
  constraint saved_view_district_account_fkey FOREIGN KEY (district, account) REFERENCES account(district, id),
  constraint saved_view_district_shared_fkey FOREIGN KEY (district, shared) REFERENCES unit(district, id)
);
CREATE UNIQUE INDEX saved_view_first ON public.saved_view USING btree (district, account, register) WHERE first;
CREATE INDEX saved_view_shared ON public.saved_view USING btree (district, shared);
alter table saved_view enable row level security;
create policy deletes on saved_view as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on saved_view as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on saved_view as permissive for select to yicun_app using (true);
create policy updates on saved_view as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table session (
  district uuid not null,
  token_hash bytea not null,
  account uuid not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (district, token_hash),
  constraint session_district_account_fkey FOREIGN KEY (district, account) REFERENCES account(district, id)
);
CREATE INDEX session_account ON public.session USING btree (district, account);
alter table session enable row level security;
create policy deletes on session as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on session as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on session as permissive for select to yicun_app using (true);
create policy updates on session as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table sheet_mapping (
  district uuid not null,
  register text collate "C" not null,
  print text collate "C" not null,
  mapping jsonb not null,
  account uuid not null,
  changed timestamp with time zone not null,
  constraint sheet_mapping_pkey PRIMARY KEY (district, register, print),
  constraint sheet_mapping_district_account_fkey FOREIGN KEY (district, account) REFERENCES account(district, id)
);
CREATE INDEX sheet_mapping_account ON public.sheet_mapping USING btree (district, account);
alter table sheet_mapping enable row level security;
create policy deletes on sheet_mapping as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on sheet_mapping as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on sheet_mapping as permissive for select to yicun_app using (true);
create policy updates on sheet_mapping as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table unit (
  district uuid not null,
  id uuid not null,
  no integer not null,
  parent uuid,
  path text collate "C" not null,
  name text collate "C" not null,
  kind text collate "C" not null,
  sort integer not null default 0,
  valid_from date not null,
  valid_to date,
  seq bigint not null,
  constraint unit_pkey PRIMARY KEY (district, id),
  constraint unit_district_no_key UNIQUE (district, no),
  constraint unit_district_path_key UNIQUE (district, path),
  constraint unit_district_fkey FOREIGN KEY (district) REFERENCES district(district),
  constraint unit_district_parent_fkey FOREIGN KEY (district, parent) REFERENCES unit(district, id),
  constraint unit_kind_check CHECK ((kind = ANY (ARRAY['district'::text, 'township'::text, 'park'::text, 'village'::text, 'community'::text, 'bureau'::text, 'party'::text, 'branch'::text, 'institution'::text, 'massOrganisation'::text, 'farm'::text, 'group'::text, 'other'::text])))
);
CREATE INDEX unit_parent ON public.unit USING btree (district, parent);
alter table unit enable row level security;
create policy deletes on unit as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on unit as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on unit as permissive for select to yicun_app using (true);
create policy updates on unit as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table unit_code (
  district uuid not null,
  unit uuid not null,
  code text collate "C" not null,
  valid_from date not null,
  valid_to date,
  constraint unit_code_pkey PRIMARY KEY (district, unit, valid_from),
  constraint unit_code_district_unit_fkey FOREIGN KEY (district, unit) REFERENCES unit(district, id)
);
CREATE INDEX unit_code_code ON public.unit_code USING btree (district, code);
alter table unit_code enable row level security;
create policy deletes on unit_code as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on unit_code as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on unit_code as permissive for select to yicun_app using (true);
create policy updates on unit_code as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table unit_member (
  district uuid not null,
  grp uuid not null,
  member uuid not null,
  constraint unit_member_pkey PRIMARY KEY (district, grp, member),
  constraint unit_member_district_grp_fkey FOREIGN KEY (district, grp) REFERENCES unit(district, id),
  constraint unit_member_district_member_fkey FOREIGN KEY (district, member) REFERENCES unit(district, id)
);
CREATE INDEX unit_member_member ON public.unit_member USING btree (district, member);
alter table unit_member enable row level security;
create policy deletes on unit_member as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on unit_member as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on unit_member as permissive for select to yicun_app using (true);
create policy updates on unit_member as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table unit_name (
  district uuid not null,
  unit uuid not null,
  name text collate "C" not null,
  sort text collate "C" not null,
  constraint unit_name_pkey PRIMARY KEY (district, unit, name),
  constraint unit_name_district_unit_fkey FOREIGN KEY (district, unit) REFERENCES unit(district, id),
  constraint unit_name_sort_check CHECK ((sort = ANY (ARRAY['official'::text, 'alias'::text, 'spelling'::text])))
);
CREATE INDEX unit_name_name ON public.unit_name USING btree (district, name);
alter table unit_name enable row level security;
create policy deletes on unit_name as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on unit_name as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on unit_name as permissive for select to yicun_app using (true);
create policy updates on unit_name as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

create table verdict (
  district uuid not null,
  change_id uuid not null,
  actor uuid not null,
  asked text collate "C" not null,
  answer jsonb not null,
  at timestamp with time zone not null,
  constraint verdict_pkey PRIMARY KEY (district, change_id),
  constraint verdict_district_fkey FOREIGN KEY (district) REFERENCES district(district)
);
CREATE INDEX verdict_at ON public.verdict USING btree (district, at);
alter table verdict enable row level security;
create policy deletes on verdict as permissive for delete to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy inserts on verdict as permissive for insert to yicun_app with check ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));
create policy reads on verdict as permissive for select to yicun_app using (true);
create policy updates on verdict as permissive for update to yicun_app using ((district = (NULLIF(current_setting('yicun.district'::text, true), ''::text))::uuid));

-- Grants

grant execute on routine check_districts() to public;
grant execute on routine check_units() to public;
grant execute on routine take_stock() to yicun_app;
grant delete, insert, select, update on table account to yicun_app;
grant delete, insert, select, update on table api_key to yicun_app;
grant delete, insert, select, update on table blob to yicun_app;
grant insert, select, update on table district to yicun_app;
grant delete, insert, select, update on table draft to yicun_app;
grant insert, select on table event to yicun_app;
grant delete, insert, select, update on table import to yicun_app;
grant delete, insert, select, update on table import_row to yicun_app;
grant delete, insert, select, update on table indicator to yicun_app;
grant delete, insert, select, update on table job to yicun_app;
grant delete, insert, select, update on table outline to yicun_app;
grant delete, insert, select, update on table record to yicun_app;
grant delete, insert, select, update on table role_grant to yicun_app;
grant delete, insert, select, update on table rollup to yicun_app;
grant delete, insert, select, update on table round to yicun_app;
grant delete, insert, select, update on table round_file to yicun_app;
grant delete, insert, select, update on table saved_view to yicun_app;
grant delete, insert, select, update on table session to yicun_app;
grant delete, insert, select, update on table sheet_mapping to yicun_app;
grant insert, select, update on table unit to yicun_app;
grant delete, insert, select, update on table unit_code to yicun_app;
grant delete, insert, select, update on table unit_member to yicun_app;
grant delete, insert, select, update on table unit_name to yicun_app;
grant delete, insert, select, update on table verdict to yicun_app;
