import { wordsOf } from './ownWords';

/** The words of sending held records again all together, which takes two people. */
export const useReplayWords = wordsOf({
  title: ['整批重发', 'Send many again'],
  hint: [
    '把一个单位现在被隔离的记录（最多一千条）选成一批，由另一人核准后重发；编号不变，不会重复计数。',
    'Chooses what is held of an agency now, a thousand at most; a second person lets it go.',
  ],
  propose: ['提请整批重发', 'Propose a batch'],
  agency: ['单位', 'Agency'],
  reason: ['只选这个原因的', 'Only those held for'],
  anyReason: ['不限原因', 'any reason'],
  none: ['还没有提请过整批重发。', 'No batch has been proposed yet.'],
  by: ['提请', 'Proposed'],
  approve: ['核准并重发', 'Let it go'],
  approveAsk: ['核准后立即重发 {count} 条记录。', '{count} records are sent again at once.'],
  another: ['须由另一人核准', 'Somebody else lets it go'],
  sent: [
    '已重发 {sent} 条，仍不能登记 {refused} 条',
    '{sent} sent again, {refused} still cannot pass',
  ],
  done: ['已办理：{what}', 'Done: {what}'],
});
