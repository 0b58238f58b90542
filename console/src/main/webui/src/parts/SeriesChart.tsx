import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** A week as it is drawn: what was counted, and what the method made of it. */
export type Drawn = {
  label: string;
  count: number;
  expected?: number;
  limit?: number;
  kind: 'alarm' | 'baseline' | 'other';
};
export type Names = Record<Drawn['kind'] | 'expected' | 'limit', string>;
type Props = { weeks: Drawn[]; names: Names; label: string };

const COLOURS = { alarm: '#b91c1c', baseline: '#6fa3d8', other: '#c3ccd6' };
const KINDS = ['baseline', 'other', 'alarm'] as const;

/** A series with its baseline, its expectation and its limit; the table beside says the same. */
export default function SeriesChart({ weeks, names, label }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return;
    const chart = init(box.current, undefined, { renderer: 'canvas' });
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const bars = KINDS.map((kind) => ({
      name: names[kind],
      type: 'bar',
      stack: 'count',
      data: weeks.map((each) => (each.kind === kind ? each.count : null)),
      itemStyle: { color: COLOURS[kind] },
      label:
        kind === 'alarm'
          ? { show: true, position: 'top', formatter: '▲ {c}', color: COLOURS.alarm, fontSize: 13 }
          : undefined,
      barMaxWidth: 18,
    }));
    const line = (name: string, of: 'expected' | 'limit', color: string, type: string) => ({
      name,
      type: 'line',
      step: of === 'limit' ? 'middle' : undefined,
      symbol: 'none',
      connectNulls: false,
      data: weeks.map((each) => each[of] ?? null),
      lineStyle: { color, width: 2, type },
      itemStyle: { color },
    });
    chart.setOption({
      animation: !still,
      grid: { left: 40, right: 12, top: 58, bottom: 28 },
      legend: { type: 'plain', top: 0, itemGap: 14 },
      tooltip: {
        trigger: 'axis',
        confine: true,
        valueFormatter: (value: unknown) =>
          typeof value === 'number' ? String(Math.round(value * 100) / 100) : '–',
      },
      xAxis: {
        type: 'category',
        data: weeks.map((each) => each.label),
        axisLabel: { hideOverlap: true },
      },
      yAxis: { type: 'value', minInterval: 1 },
      series: [
        ...bars,
        line(names.expected, 'expected', '#0b3a6b', 'dashed'),
        line(names.limit, 'limit', '#b45309', 'solid'),
      ],
    });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [weeks, names]);
  return <div ref={box} className="chart series-chart" role="img" aria-label={label} />;
}
