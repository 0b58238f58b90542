import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

const COLOURS = ['#0b5cad', '#b45309', '#15803d', '#7e3794', '#b91c1c', '#0e7490', '#52606d'];
const COLOURS_OF_SIGNS = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'];

export type Line = { name: string; values: (number | null)[] };
type Props = { labels: string[]; lines: Line[]; kind: 'line' | 'bar'; label: string };

/** A picture of a table that stands beside it. */
export default function Chart({ labels, lines, kind, label }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return;
    const chart = init(box.current, undefined, { renderer: 'canvas' });
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    chart.setOption({
      color: COLOURS,
      animation: !still,
      grid: { left: 44, right: 16, top: lines.length > 1 ? 44 : 16, bottom: 28 },
      legend: lines.length > 1 ? { type: 'scroll', top: 0 } : undefined,
      tooltip: { trigger: 'axis', confine: true },
      xAxis: { type: 'category', data: labels, axisLabel: { hideOverlap: true } },
      yAxis: { type: 'value', minInterval: 1 },
      series: lines.map((line, i) => ({
        name: line.name,
        type: kind,
        data: line.values,
        symbol: COLOURS_OF_SIGNS[i % COLOURS_OF_SIGNS.length],
        symbolSize: 7,
        connectNulls: false,
      })),
    });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [labels, lines, kind]);
  return <div ref={box} className="chart" role="img" aria-label={label} />;
}
