import { MapChart } from 'echarts/charts';
import { GeoComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([MapChart, GeoComponent, TooltipComponent, VisualMapComponent, CanvasRenderer]);

const LIGHT = '#e3edf8';
const DARK = '#0b5cad';
const NAME = 'places';

export type Shape = { code: string; name: string; value: number; geometry: object };
type Props = { shapes: Shape[]; label: string; choose: (code: string) => void };

/** A picture of the table beside it: places by their own shapes, darker where there is more. */
export default function PlaceMap({ shapes, label, choose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chosen = useRef(choose);
  chosen.current = choose;
  useEffect(() => {
    if (!box.current || !shapes.length) return;
    const frame = box.current;
    const features = shapes.map((each) => ({
      type: 'Feature',
      properties: { name: each.code },
      geometry: each.geometry,
    }));
    registerMap(NAME, { type: 'FeatureCollection', features } as never);
    const names = new Map(shapes.map((each) => [each.code, each]));
    const chart = init(box.current, undefined, { renderer: 'canvas' });
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const narrow = box.current.clientWidth < 560;
    const most = Math.max(1, ...shapes.map((each) => each.value));
    chart.setOption({
      animation: !still,
      tooltip: {
        confine: true,
        formatter: ({ name }: { name: string }) =>
          `${names.get(name)?.name ?? name}: ${names.get(name)?.value ?? 0}`,
      },
      visualMap: {
        min: 0,
        max: most,
        left: narrow ? 'center' : 8,
        bottom: 8,
        orient: narrow ? 'horizontal' : 'vertical',
        itemHeight: narrow ? 90 : 140,
        calculable: false,
        inRange: { color: [LIGHT, '#6fa3d8', DARK] },
        text: [String(most), '0'],
      },
      series: [
        {
          type: 'map',
          map: NAME,
          roam: true,
          layoutCenter: ['50%', narrow ? '44%' : '50%'],
          layoutSize: narrow ? '98%' : '94%',
          aspectScale: 0.88,
          selectedMode: false,
          data: shapes.map((each) => ({ name: each.code, value: each.value })),
          itemStyle: { borderColor: '#5b6b7d', borderWidth: 1 },
          label: {
            show: shapes.length <= 40,
            formatter: ({ name }: { name: string }) =>
              [narrow ? '' : names.get(name)?.name, names.get(name)?.value].join('\n').trim(),
            color: '#102a43',
            fontSize: box.current.clientHeight > 700 ? 18 : 13,
            lineHeight: box.current.clientHeight > 700 ? 24 : 18,
            padding: [1, 5],
            borderRadius: 3,
            backgroundColor: 'rgb(255 255 255 / 82%)',
          },
          labelLayout: { hideOverlap: true },
          emphasis: { label: { color: '#102a43' }, itemStyle: { areaColor: '#f6c453' } },
        },
      ],
    });
    chart.on('click', (event) => chosen.current(String(event.name)));
    // A page that is being left has no size, and a map of no size has no middle.
    const watch = new ResizeObserver(() => {
      if (frame.clientWidth && frame.clientHeight) chart.resize();
    });
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [shapes]);
  return <div ref={box} className="place-map" role="img" aria-label={label} />;
}
