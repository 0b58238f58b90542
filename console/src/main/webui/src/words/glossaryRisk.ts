import type { GlossaryWord } from './glossary';

/** The words of risk and inspection, with the article behind them. */
export const glossaryRisk: GlossaryWord[] = [
  {
    zh: '风险信号',
    en: 'Signal',
    meansZh: '公开方法发现某地某类上报明显多于以往；只针对地点、渠道和经营行为，由人研判。',
    meansEn: 'A method found clearly more reports than usual; of places, never of persons.',
    law: '《个人信息保护法》第24条',
  },
  {
    zh: '界限',
    en: 'Limit',
    meansZh: '其他条件不变，当周达到这个起数就会报警。',
    meansEn: 'The count from which, all else equal, the method alarms.',
    law: '',
  },
  {
    zh: '预警（CAP）',
    en: 'Warning (CAP)',
    meansZh: '按通用预警协议发布，必有失效时间；由银行、通信、物业、媒体等成员转达并回执。',
    meansEn: 'Issued by the Common Alerting Protocol, always with an end; members pass it on.',
    law: '《反电信网络诈骗法》第34条',
  },
  {
    zh: '行政检查',
    en: 'Administrative inspection',
    meansZh: '有执法权的机关依据已公布的事项，经审批和通知，由两名持证人员实施的检查。',
    meansEn: 'By a licensed authority under a published item, approved, with two officers.',
    law: '国办发〔2024〕54号',
  },
  {
    zh: '综合查一次',
    en: 'One joint visit',
    meansZh: '对同一场所的多个检查计划合并为一次；不能合并的须说明理由并告知有关机关。',
    meansEn: 'Plans for the same premises become one visit; what stays apart says why.',
    law: '国办发〔2024〕54号；《安全生产法》第69条',
  },
  {
    zh: '销号与回头看',
    en: 'Clearing and looking back',
    meansZh: '他人复查合格、前后照片齐全才能销号；三十日、九十日后再看是否反弹。',
    meansEn: 'Cleared by somebody else with pictures; looked at again after 30 and 90 days.',
    law: '',
  },
];
