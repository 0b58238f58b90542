create table matter (
  id bigint primary key,
  agency text not null,
  place_path text
);

alter table matter enable row level security;
alter table matter force row level security;
create policy matter_app on matter to ${service}_app
  using (qilian_sees(agency, place_path)) with check (qilian_sees(agency, place_path));
create policy matter_machine on matter to ${service}_machine using (true) with check (true);
