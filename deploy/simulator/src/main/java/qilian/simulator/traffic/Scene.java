package qilian.simulator.traffic;

import qilian.contract.PlaceKind;

/** The surroundings that a kind of matter keeps to. */
enum Scene {
  HOMES,
  GRIDS,
  ROADS,
  SHOPS,
  OFFICES,
  CAMPUS,
  OPEN,
  /** Known to a community or the whole street only. */
  COARSE;

  static Scene of(PlaceKind kind) {
    return switch (kind) {
      case COMPLEX, BUILDING, UNIT -> HOMES;
      case GRID, AREA, CONSTRUCTION_SITE -> GRIDS;
      case PUBLIC_ROAD, STATION -> ROADS;
      case BUSINESS_STREET, SMALL_PREMISES, MARKET, HOTEL, ENTERTAINMENT -> SHOPS;
      case FINANCIAL_DISTRICT, OFFICE_BUILDING, BANK_BRANCH -> OFFICES;
      case SCHOOL -> CAMPUS;
      case PARK, HOSPITAL -> OPEN;
      case REGION, CITY, COUNTY, DISTRICT, STREET, COMMUNITY -> COARSE;
    };
  }
}
