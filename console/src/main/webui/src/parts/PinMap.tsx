import { ScatterChart } from 'echarts/charts';
import { GeoComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { boxOf, geometryOf, middleOf, type Geometry, type Ground, type Spot } from './ground';

use([ScatterChart, GeoComponent, CanvasRenderer]);

const NAME = 'pinned';
const LINES = '#5b6b7d';
const PLAIN = '#eef3f9';
const CHOSEN = '#f6c453';
const PIN = '#b91c1c';
const NAMED = 24;

export type Drawn = Ground & { name: string };
type Props = {
  /** What is drawn; the larger ones lie below. */
  places: Drawn[];
  label: string;
  /** The place that stands out. */
  chosen?: string;
  /** What is in sight at first; everything where it is absent. */
  around?: string;
  pin?: Spot | null;
  /** Whether it stands beside other things on a page. */
  small?: boolean;
  /** Absent where the map only shows. */
  drop?: (spot: Spot) => void;
};

/** Our own shapes with a pin; the same can always be said without it, by a name. */
export default function PinMap(props: Props) {
  const { places, label, chosen, around, pin, drop, small } = props;
  const box = useRef<HTMLDivElement>(null);
  const dropped = useRef(drop);
  dropped.current = drop;
  const chart = useRef<ReturnType<typeof init> | null>(null);

  useEffect(() => {
    if (!box.current) return;
    const shaped = places.filter((each) => isDrawn(each));
    if (!shaped.length) return;
    const features = shaped.map((each) => ({
      type: 'Feature',
      properties: { name: each.code },
      geometry: each.geometry,
    }));
    registerMap(NAME, { type: 'FeatureCollection', features } as never);
    const drawing = init(box.current, undefined, { renderer: 'canvas' });
    chart.current = drawing;
    const names = new Map(shaped.map((each) => [each.code, each.name]));
    const inSight = around && geometryOf(places.find((each) => each.code === around));
    const bounds = inSight ? boxOf([inSight]) : null;
    drawing.setOption({
      animation: false,
      geo: {
        map: NAME,
        roam: true,
        scaleLimit: { min: 0.8, max: 60 },
        aspectScale: 0.88,
        layoutCenter: ['50%', '50%'],
        layoutSize: '94%',
        silent: true,
        selectedMode: false,
        ...(bounds && { boundingCoords: cornersOf(bounds) }),
        itemStyle: { areaColor: PLAIN, borderColor: LINES, borderWidth: 1 },
        label: {
          show: false,
          formatter: ({ name }: { name: string }) => names.get(name) ?? '',
          color: '#102a43',
          fontSize: 12,
          padding: [1, 4],
          borderRadius: 3,
          backgroundColor: 'rgb(255 255 255 / 82%)',
        },
      },
      series: [],
    });
    drawing.getZr().on('click', (event) => {
      const at = drawing.convertFromPixel('geo', [event.offsetX, event.offsetY]) as number[];
      const [x, y] = at;
      if (x !== undefined && y !== undefined) dropped.current?.([x, y]);
    });
    const frame = box.current;
    const watch = new ResizeObserver(() => {
      if (frame.clientWidth && frame.clientHeight) drawing.resize();
    });
    watch.observe(frame);
    return () => {
      watch.disconnect();
      drawing.dispose();
      chart.current = null;
    };
  }, [places, around]);

  // The pin moves, and what it means; where somebody has zoomed to stays in sight.
  const stands = pin ?? pinOf(places, chosen);
  const spot = stands?.join();
  useEffect(() => {
    chart.current?.setOption(
      {
        geo: {
          regions: [
            ...(small ? [] : named(places)).map((name) => ({ name, label: { show: true } })),
            ...(chosen
              ? [{ name: chosen, itemStyle: { areaColor: CHOSEN }, label: { show: true } }]
              : []),
          ],
        },
        series: stands
          ? [
              {
                type: 'scatter',
                coordinateSystem: 'geo',
                symbol: 'pin',
                symbolSize: 44,
                silent: true,
                itemStyle: { color: PIN, borderColor: '#fff', borderWidth: 1 },
                data: [[...stands]],
              },
            ]
          : [],
      },
      { replaceMerge: ['series'] },
    );
  }, [spot, places, chosen, around]);

  const kind = small ? 'pin-map here-map' : 'pin-map';
  return <div ref={box} className={kind} role="img" aria-label={label} />;
}

/** The largest places of which there are several: who looks for a place finds the way by them. */
function named(places: Drawn[]): string[] {
  const steps = new Map<number, string[]>();
  for (const each of places.filter(isDrawn)) {
    const depth = each.path.split('>').filter(Boolean).length;
    steps.set(depth, [...(steps.get(depth) ?? []), each.code]);
  }
  const several = [...steps].sort(([a], [b]) => a - b).find(([, codes]) => codes.length > 1);
  return several && several[1].length <= NAMED ? several[1] : [];
}

function isDrawn(place: Ground): boolean {
  const type = geometryOf(place)?.type;
  return type === 'Polygon' || type === 'MultiPolygon';
}

function pinOf(places: Drawn[], chosen?: string): Spot | null {
  const geometry = geometryOf(places.find((each) => each.code === chosen));
  return geometry && middleOf(geometry as Geometry);
}

/** The corners as the map wants them: north-west, then south-east. */
function cornersOf([southWest, northEast]: [Spot, Spot]): [number[], number[]] {
  return [
    [southWest[0], northEast[1]],
    [northEast[0], southWest[1]],
  ];
}
