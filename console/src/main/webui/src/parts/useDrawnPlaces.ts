import { useMemo } from 'react';
import { useDirectory } from '../api/directory';
import { geometryOf } from './ground';
import type { Drawn } from './PinMap';

/** So many shapes can be told apart on a map; the smallest are left out first. */
const MOST = 260;

/** The places that a map shows, the larger ones first, so that the smaller lie above. */
export function useDrawnPlaces(): Drawn[] {
  const directory = useDirectory();
  return useMemo(
    () =>
      directory.places
        .filter((each) => geometryOf(each) && !each.retiredOn)
        .sort((a, b) => depth(a.path) - depth(b.path))
        .slice(0, MOST)
        .map((each) => ({ ...each, name: directory.place(each.code) })),
    [directory.places, directory.place],
  );
}

function depth(path: string): number {
  return path.split('>').length;
}
