/**
 * The best single queries over the facts that we could write, by which the product's figures are measured. They read each fact
 * once: a day and what was said on it are packed into one whole number, so that the newest is a plain maximum.
 */

/** The newest of what a kind of fact said, packed. */
const newest = (packed: string, kind: string): string => `max(${packed}) filter (where kind = '${kind}')`;

/** By which the indexes on facts of organisations are found. */
const ofOrganisation = `"withdrawnAt" is null and "enterpriseId" is null and kind <> 'exemption'`;

const day = `("on" - date '2000-01-01')`;

/**
 * The four figures of the whole country on a day ($1), whose reporting year began on $2, under the rules that every
 * installation begins with; with the least number of workers where `least` is a parameter.
 */
export const nationFigures = (least?: string): string => `
with enterprise as materialized (
  select "enterpriseId" as id,
    ${newest(`${day} * 4 + case status when 'operating' then 1 when 'suspended' then 2 else 3 end`, 'status')} & 3 as status,
    ${newest(`${day} * 2 + present::int`, 'union')} & 1 as has_union,
    max(${day}::bigint << 32 | "fullMembers") & 4294967295 as members
    ${least ? `, max(${day}::bigint << 32 | workers) & 4294967295 as workers` : ''}
  from "Fact" where "on" <= $1::date and "withdrawnAt" is null and "organisationId" is null
  group by "enterpriseId"
), step as (
  select distinct on ("organisationId") "organisationId" as id, "organisationKind" as kind, "committeeId" as committee
  from "Fact" where kind = 'organisation' and "on" <= $1::date and ${ofOrganisation} order by "organisationId", "on" desc
), covered as (
  select distinct on ("organisationId", "enterpriseId") "organisationId" as organisation, "enterpriseId" as id, present
  from "Fact" where kind = 'coverage' and "on" <= $1::date and "withdrawnAt" is null order by "organisationId", "enterpriseId", "on" desc
), own as (
  select c.id from covered c join step s on s.id = c.organisation and s.kind is not null and s.kind <> 'joint-cell' where c.present
), admitting as (
  select "organisationId" as id from "Fact" where kind = 'admission' and "on" between $2::date and $1::date and ${ofOrganisation}
), exempt as (
  select "organisationId" as id from "Fact" where kind = 'exemption' and year = extract(year from $1::date)::int and "withdrawnAt" is null
), counted as (
  select e.has_union, e.members, e.id in (select id from own) as organised from enterprise e
  where e.status = 1 and e.id not in (select id from "Enterprise" where length("taxCode") > 10)
    ${least ? `and e.workers >= ${least}::int` : ''}
), organisation as (
  select s.id in (select id from admitting)
      or s.id in (select c.committee from step c join admitting a on a.id = c.id where c.committee is not null) as admits
  from step s
  where s.kind is not null and s.id not in (select id from exempt)
    and (s.committee is null or s.committee not in (select id from step where kind is not null))
)
select count(*) filter (where organised)::int as coverage_n, count(*)::int as coverage_d,
  count(*) filter (where organised and members >= 3)::int as formation_n, count(*) filter (where members >= 3)::int as formation_d,
  count(*) filter (where organised and has_union = 1)::int as union_n, count(*) filter (where has_union = 1)::int as union_d,
  (select count(*) filter (where admits)::int from organisation) as admission_n, (select count(*)::int from organisation) as admission_d
from counted`;

/** A page of the list after a name and id ($1, $2), by the index that the order has. */
export const pageByName = `
  select e.id, e."taxCode", e.name, e.ownership, s."unitId", s.zone, s.status, s.workers, s."fullMembers", s."probationaryMembers",
    s."organisationMembers", s."hasUnion", s.organisation, s."affiliationId", s.stage, s."from"::text
  from "Enterprise" e join "EnterpriseState" s on s."enterpriseId" = e.id and s.until is null and s."knownUntil" is null
  where (e.name, e.id) > ($1::text, $2::int) order by e.name, e.id limit 51`;

/** A page of those whose text holds two words ($1, $2), after a name and id. */
export const searchByName = `
  select e.id, e."taxCode", e.name, e.ownership, s."unitId", s.zone, s.status, s.workers, s."fullMembers", s."probationaryMembers",
    s."organisationMembers", s."hasUnion", s.organisation, s."affiliationId", s.stage, s."from"::text
  from "Enterprise" e join "EnterpriseState" s on s."enterpriseId" = e.id and s.until is null and s."knownUntil" is null
  where e."searchText" like $1 and e."searchText" like $2 and (e.name, e.id) > ($3::text, $4::int)
  order by e.name, e.id limit 51`;

/** The list in the order of workers, after a number and id. */
export const pageByWorkers = `
  select e.id, e."taxCode", e.name, e.ownership, s."unitId", s.zone, s.status, s.workers, s."fullMembers", s."probationaryMembers",
    s."organisationMembers", s."hasUnion", s.organisation, s."affiliationId", s.stage, s."from"::text
  from "EnterpriseState" s join "Enterprise" e on e.id = s."enterpriseId"
  where s.until is null and s."knownUntil" is null and s.workers is not null
    and (s.workers, s."enterpriseId") < ($1::int, $2::int) order by s.workers desc, s."enterpriseId" desc limit 51`;
