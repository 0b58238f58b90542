import { wordsOf } from './ownWords';

/** The words of doing one thing with several rows. */
export const useBatchWords = wordsOf({
  label: ['批量办理', 'Do with several'],
  chosen: ['已选 {count} 条', '{count} chosen'],
  none: ['勾选几条，可以一起办理', 'Tick some rows to do one thing with all of them'],
  all: ['全选本页', 'Choose the whole page'],
  clear: ['取消选择', 'Choose none'],
  ask: ['{what}：{count} 条', '{what}: {count}'],
  hint: [
    '逐条办理，各自按权限和状态判断；不能办的会说明原因，不影响其余。',
    'Each is asked for by itself; what is refused is told, and does not hold up the rest.',
  ],
  go: ['开始', 'Go'],
  running: ['正在办理 {done} / {count}…', '{done} of {count}…'],
  result: ['成功 {good} 条，未办成 {bad} 条', '{good} done, {bad} not'],
  done: ['已办理', 'Done'],
  refused: ['未办成', 'Not done'],
  close: ['关闭', 'Close'],
  which: ['编号', 'Which'],
  came: ['结果', 'What came of it'],
});
