import { Input, Radio } from 'antd';
import type { Checklist } from '@services/risk';
import { useInspection } from '../../words/inspection';
import { SEVERITIES, useCodes } from './lists';
import { Zh } from '../../parts/Zh';

export type Looked = {
  answer?: 'yes' | 'no' | 'none';
  severity?: string;
  spot?: string;
  photo?: File;
};

type Props = {
  item: Checklist['items'][number];
  looked?: Looked;
  change: (looked: Looked) => void;
};

/** One item: one tap says how it is; only what is not so asks for more. */
export function Item({ item, looked = {}, change }: Props) {
  const i = useInspection();
  const severities = useCodes('severity', SEVERITIES);
  const { answer } = looked;
  const colour = answer === 'yes' ? ' good' : answer === 'no' ? ' bad-one' : '';
  return (
    <li className={`item${colour}`}>
      <p id={`item-${item.number}`}>
        {item.number}. <Zh>{item.textZh}</Zh>
      </p>
      <small>
        <Zh around={(law) => i('checklist.basis', { law })}>{item.basis}</Zh>
      </small>
      <div className="item-choice" role="group" aria-labelledby={`item-${item.number}`}>
        {(['yes', 'no', 'none'] as const).map((each) => (
          <button
            key={each}
            type="button"
            className={each === 'no' ? 'not-so' : undefined}
            aria-pressed={answer === each}
            onClick={() => change({ ...looked, answer: each })}
          >
            {i(`checklist.${each}`)}
          </button>
        ))}
      </div>
      {answer === 'no' && (
        <div className="item-more">
          <Radio.Group
            value={looked.severity ?? 'TIME_LIMITED'}
            options={severities}
            onChange={(event) => change({ ...looked, severity: String(event.target.value) })}
            aria-label={i('findings.severity')}
          />
          <label>
            <span>{i('checklist.spot')}</span>
            <Input
              maxLength={120}
              value={looked.spot}
              placeholder={i('checklist.spotHint')}
              onChange={(event) => change({ ...looked, spot: event.target.value })}
            />
          </label>
          <div className="row">
            <label className="photo-button">
              {looked.photo
                ? i('checklist.photoTaken', { name: looked.photo.name })
                : i('checklist.photo')}
              <input
                type="file"
                accept="image/jpeg,image/png"
                capture="environment"
                onChange={(event) => change({ ...looked, photo: event.target.files?.[0] })}
              />
            </label>
          </div>
        </div>
      )}
    </li>
  );
}
