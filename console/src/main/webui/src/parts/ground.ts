/** A spot on the ground: longitude, then latitude, as GeoJSON has them. */
export type Spot = readonly [longitude: number, latitude: number];
export type Geometry = { type: string; coordinates: unknown };
export type Ground = {
  code: string;
  path: string;
  parent?: string;
  geometry?: unknown;
  retiredOn?: string;
};
export type Near = { code: string; metres: number };

const METRES_A_DEGREE = 111_320;

/** The lines that a geometry is made of; of an area, its outer lines and its holes. */
function lines(geometry: Geometry): Spot[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates as Spot]];
    case 'LineString':
      return [geometry.coordinates as Spot[]];
    case 'Polygon':
      return geometry.coordinates as Spot[][];
    case 'MultiPolygon':
      return (geometry.coordinates as Spot[][][]).flat();
    default:
      return [];
  }
}

function isArea(geometry: Geometry): boolean {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

/** Whether a spot lies in an area; a hole is not in it. */
export function contains(geometry: Geometry, [x, y]: Spot): boolean {
  if (!isArea(geometry)) return false;
  let inside = false;
  for (const line of lines(geometry)) {
    for (let i = 0, j = line.length - 1; i < line.length; j = i++) {
      const [xi, yi] = line[i] as Spot;
      const [xj, yj] = line[j] as Spot;
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

/** How far a spot is from a geometry, in metres; nothing where it lies in it. */
export function metresTo(geometry: Geometry, spot: Spot): number {
  if (contains(geometry, spot)) return 0;
  const wide = Math.cos((spot[1] * Math.PI) / 180);
  const flat = ([x, y]: Spot): Spot => [
    (x - spot[0]) * METRES_A_DEGREE * wide,
    (y - spot[1]) * METRES_A_DEGREE,
  ];
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines(geometry)) {
    const drawn = line.map(flat);
    if (drawn.length === 1) least = Math.min(least, Math.hypot(...(drawn[0] as Spot)));
    for (let i = 1; i < drawn.length; i++) {
      least = Math.min(least, toSegment(drawn[i - 1] as Spot, drawn[i] as Spot));
    }
  }
  return least;
}

/** From the origin to a piece of a line. */
function toSegment([ax, ay]: Spot, [bx, by]: Spot): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length)) : 0;
  return Math.hypot(ax + along * dx, ay + along * dy);
}

/** The middle of the box around a geometry: where its pin stands. */
export function middleOf(geometry: Geometry): Spot | null {
  const box = boxOf([geometry]);
  return box && [(box[0][0] + box[1][0]) / 2, (box[0][1] + box[1][1]) / 2];
}

/** The box around geometries, from its south-west to its north-east corner. */
export function boxOf(geometries: Geometry[]): [Spot, Spot] | null {
  const spots = geometries.flatMap(lines).flat();
  if (!spots.length) return null;
  const xs = spots.map((each) => each[0]);
  const ys = spots.map((each) => each[1]);
  return [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ];
}

export function geometryOf(place?: { geometry?: unknown }): Geometry | null {
  const geometry = place?.geometry as Geometry | undefined;
  return geometry?.type ? geometry : null;
}

/** A place of a register is a step of the path: the more steps, the smaller the place. */
function depth(path: string): number {
  return path.split('>').filter(Boolean).length;
}

/**
 * What a pin may mean: the smallest place around it first, the places around that one, then what is
 * nearest outside. Places that are not used any more are left out.
 */
export function placesAt(places: readonly Ground[], spot: Spot, most = 5): Near[] {
  const measured = places.flatMap((each) => {
    const geometry = geometryOf(each);
    if (!geometry || each.retiredOn) return [];
    return [{ code: each.code, path: each.path, metres: metresTo(geometry, spot) }];
  });
  const deeper = (a: { path: string }, b: { path: string }) => depth(b.path) - depth(a.path);
  const around = measured.filter((each) => each.metres === 0).sort(deeper);
  const beside = measured
    .filter((each) => each.metres > 0)
    .sort((a, b) => a.metres - b.metres || deeper(a, b));
  const few = around.slice(0, Math.max(1, most - 2));
  return [...few, ...beside]
    .slice(0, most)
    .map(({ code, metres }) => ({ code, metres: Math.round(metres) }));
}
