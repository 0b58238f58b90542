package qilian.contract;

/** What sort of place a node of the place tree is. */
public enum PlaceKind {
  /** Root of a tree that is wider than a district. */
  REGION,
  CITY,
  COUNTY,
  DISTRICT,
  STREET,
  COMMUNITY,
  GRID,
  COMPLEX,
  BUILDING,
  UNIT,
  OFFICE_BUILDING,
  BUSINESS_STREET,
  FINANCIAL_DISTRICT,
  SCHOOL,
  HOSPITAL,
  MARKET,
  ENTERTAINMENT,
  HOTEL,
  SMALL_PREMISES,
  CONSTRUCTION_SITE,
  PARK,
  STATION,
  BANK_BRANCH,
  PUBLIC_ROAD,
  /** An area that fits no other kind, mostly from an import. */
  AREA
}
