-- What every service's database begins with. Run by the service's owner role before its own
-- migrations; the placeholder service gives the names of its two other roles.

grant usage on schema public to ${service}_app, ${service}_machine;
alter default privileges in schema public
  grant select, insert, update, delete on tables to ${service}_app, ${service}_machine;
alter default privileges in schema public
  grant usage on sequences to ${service}_app, ${service}_machine;

-- Whether the scope of the running transaction sees a row of this agency at this place. The scope
-- is a list 'A:agency;P:place path;*'; none sees nothing. One plain expression, so that PostgreSQL
-- writes it into the query instead of calling it; ^@ is starts_with, which knows no wildcards, and
-- the closing '>' keeps yuetang>bao from seeing yuetang>baota.
create function qilian_sees(agency text, place_path text) returns boolean
language sql stable parallel safe
return coalesce(
  current_setting('qilian.scope', true) = '*'
    or 'A:' || agency = any (string_to_array(current_setting('qilian.scope', true), ';'))
    or ('P:' || place_path || '>') ^@ any (
      string_to_array(replace(current_setting('qilian.scope', true), ';', '>;') || '>', ';')),
  false);

-- The tables that requests can reach without a scope; each service's test names the ones it wants.
create function qilian_unscoped_tables() returns setof text
language sql stable
begin atomic
  select c.relname::text
  from pg_class c
  where c.relnamespace = 'public'::regnamespace
    and c.relkind in ('r', 'p')
    and not (c.relrowsecurity and (c.relforcerowsecurity or c.relname = 'audit'))
    and has_table_privilege('${service}_app', c.oid, 'select, insert, update, delete')
  order by 1;
end;

-- Who did what: a chain, in which each row's hash covers the row and the hash before it. Not
-- forced, so that the appending function (the owner's) can read the end of the chain.
create table audit (
  seq bigint primary key,
  at timestamptz not null,
  caller text not null,
  agency text,
  role text not null,
  action text not null,
  object text not null,
  purpose text,
  result text not null,
  prev_hash bytea not null,
  hash bytea not null unique
);
alter table audit enable row level security;
create policy audit_app on audit for select to ${service}_app using (qilian_sees(agency, null));
create policy audit_machine on audit for select to ${service}_machine using (true);
revoke all on audit from ${service}_app, ${service}_machine;
grant select on audit to ${service}_app, ${service}_machine;

-- One field of the canonical encoding: its length in bytes and its bytes; -1 for an absent one.
create function audit_field(value text) returns bytea
language sql immutable parallel safe
return coalesce(int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8'),
                int4send(-1));

-- The only way into the chain. The lock is held until the end of the transaction, so the chain has
-- one end at a time.
create function audit_append(
  at timestamptz, caller text, agency text, role text, action text, object text, purpose text,
  result text) returns bigint
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  last_seq bigint;
  last_hash bytea;
begin
  perform pg_advisory_xact_lock(7170001);
  select a.seq, a.hash into last_seq, last_hash from audit a order by a.seq desc limit 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, decode(repeat('00', 32), 'hex'));
  insert into audit values (
    last_seq + 1, at, caller, agency, role, action, object, purpose, result, last_hash,
    sha256(
      last_hash || int8send(last_seq + 1)
        || int8send((extract(epoch from at) * 1000000)::bigint)
        || audit_field(caller) || audit_field(agency) || audit_field(role)
        || audit_field(action) || audit_field(object) || audit_field(purpose)
        || audit_field(result)));
  return last_seq + 1;
end
$$;
revoke all on function audit_append from public;
grant execute on function audit_append to ${service}_app, ${service}_machine;

-- One data key per person (subject is a random reference, never a name), wrapped by the master key
-- whose fingerprint stands beside it. Destroying the key leaves the row, so that none is made again.
create table subject_key (
  subject text primary key,
  wrapped_key bytea,
  master_key text not null,
  created_at timestamptz not null,
  destroyed_at timestamptz,
  check ((wrapped_key is null) = (destroyed_at is not null))
);
revoke all on subject_key from ${service}_app, ${service}_machine;
grant select, insert, update (wrapped_key, destroyed_at)
  on subject_key to ${service}_app, ${service}_machine;

-- Who read whose personal detail, and for what.
create table read_receipt (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  caller text not null,
  agency text,
  role text not null,
  subject text not null,
  purpose text not null
);
create index read_receipt_subject on read_receipt (subject, at);
alter table read_receipt enable row level security;
alter table read_receipt force row level security;
create policy read_receipt_shown on read_receipt for select to ${service}_app
  using (qilian_sees(agency, null));
create policy read_receipt_left on read_receipt for insert to ${service}_app with check (true);
create policy read_receipt_machine on read_receipt to ${service}_machine
  using (true) with check (true);
revoke all on read_receipt from ${service}_app, ${service}_machine;
grant select, insert on read_receipt to ${service}_app, ${service}_machine;
