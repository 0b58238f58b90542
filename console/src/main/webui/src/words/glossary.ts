import { glossaryRisk } from './glossaryRisk';

export type GlossaryWord = {
  zh: string;
  en: string;
  meansZh: string;
  meansEn: string;
  law: string;
};

/** The words that the pages use, with the article behind them. */
export const glossary: GlossaryWord[] = [
  {
    zh: '有效接警数',
    en: 'Effective calls',
    meansZh: '接报警情中扣除咨询、骚扰、误拨和测试之后的起数，按发生日计。',
    meansEn: 'Calls less consultations, harassment, misdials and tests, by the day they happened.',
    law: '',
  },
  {
    zh: '同比',
    en: 'Against last year',
    meansZh: '与上年同期相比。周报可按同日期、同周次或星期对齐三种读法，读法不同基数不同，须写明。',
    meansEn:
      'Against the same time last year: the same dates, the same ISO week, or 364 days back so' +
      ' that weekdays match. The reading is always named, for each has its own base.',
    law: '',
  },
  {
    zh: '环比',
    en: 'Against the previous period',
    meansZh: '与紧接着的上一期（上周、上月）相比。',
    meansEn: 'Against the period just before: last week, last month.',
    law: '',
  },
  {
    zh: '小基数',
    en: 'Small base',
    meansZh: '基数不足十起时百分比容易误导，只列增减起数。',
    meansEn: 'Below ten the percentage misleads; the difference in cases is given instead.',
    law: '',
  },
  {
    zh: '统计截至（知悉日）',
    en: 'Known on',
    meansZh: '只计入这一天及以前登记的情况，因此旧周报可以逐字重现。',
    meansEn: 'Counts only what was registered up to that day, so an old issue comes out again.',
    law: '',
  },
  {
    zh: '重述',
    en: 'Restatement',
    meansZh: '发布之后因补报或更正而变化的数字，由另一人确认后公布新旧两值。',
    meansEn: 'A published figure changed by late or corrected records, acknowledged by name.',
    law: '',
  },
  {
    zh: '移交调解',
    en: 'Referral to mediation',
    meansZh: '民间纠纷引起、情节较轻的违反治安管理行为，可以调解处理；有法定除外情形的不得调解。',
    meansEn: 'Minor breaches from quarrels may be mediated, unless a listed ground applies.',
    law: '《公安机关办理行政案件程序规定》第178条、第179条；《治安管理处罚法》第9条',
  },
  {
    zh: '非警务分流',
    en: 'Diversion',
    meansZh: '不属于公安机关职责的，告知报警人向有关单位反映；有异议或不能当场决定的书面告知。',
    meansEn: 'What is none of the police is handed on and the caller told; in writing if disputed.',
    law: '《公安机关办理行政案件程序规定》第61条第三款',
  },
  {
    zh: '刑事受案',
    en: 'Criminal case accepted',
    meansZh: '对可能构成犯罪的案件接受并登记；审查后决定立案或不予立案。',
    meansEn: 'A possible crime is accepted and registered; after review it is filed or not filed.',
    law: '《公安机关办理刑事案件程序规定》第169条至第178条',
  },
  {
    zh: '人民调解协议',
    en: 'Mediation agreement',
    meansZh: '经人民调解委员会调解达成的协议有法律约束力；三十日内可以共同申请司法确认。',
    meansEn: 'Binding; within thirty days both parties may ask the court to confirm it.',
    law: '《人民调解法》第31条、第33条',
  },
  {
    zh: '隔离区',
    en: 'Quarantine',
    meansZh: '经消息队列送来而不能登记的记录，附原因和处理办法，加密保存三十日；重放不会重复计数。',
    meansEn: 'Records that came by Kafka and could not be registered, kept sealed for thirty days.',
    law: '',
  },
  {
    zh: '缺报',
    en: 'Silent source',
    meansZh: '以往有上报而本期没有上报的单位，按缺报处理，不视为零。',
    meansEn: 'A source that used to report and did not: missing, not zero.',
    law: '',
  },
  {
    zh: '个人信息',
    en: 'Personal information',
    meansZh: '通报、清单和消息中不出现姓名、电话、证件号；在办案单位内按明示目的查阅并留痕。',
    meansEn: 'No names or numbers in lists and topics; read for a purpose, with a receipt.',
    law: '《个人信息保护法》第6条、第34条',
  },
  ...glossaryRisk,
];
