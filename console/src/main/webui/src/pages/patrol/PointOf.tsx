import { Button, Input } from 'antd';
import { useState } from 'react';
import type { PatrolPoint, ShiftView } from '@services/incident';
import { moment, useWords } from '../../words/language';
import type { Names, Queue } from './Walk';

const EARTH = 6_371_008.8;
const PATIENCE = 15_000;

type Props = {
  code: string;
  point?: PatrolPoint;
  shift: ShiftView;
  queue: Queue;
  names: Names;
};
type Position = { latitude: number; longitude: number; accuracy: number };
type Reader = { detect: (image: ImageBitmap) => Promise<{ rawValue: string }[]> };

/** One point of the route: checked in by place, by the code shown there, or by word. */
export function PointOf({ code, point, shift, queue, names }: Props) {
  const t = useWords();
  const [open, setOpen] = useState<'QR' | 'MANUAL' | null>(null);
  const [text, setText] = useState('');
  const [told, setTold] = useState('');
  const name = point?.nameZh ?? code;
  const said = queue.items.find(
    (each) => each.kind === 'CHECKIN' && each.shift === shift.id && each.point === code,
  );
  const good = said && said.state !== 'REFUSED' ? said : undefined;

  async function say(method: string, more: Record<string, unknown>) {
    const id = crypto.randomUUID();
    const at = new Date().toISOString();
    await queue.say({
      id,
      kind: 'CHECKIN',
      shift: shift.id,
      at,
      point: code,
      about: `${name} · ${names.label('checkin-method', method)}`,
      body: { id, shift: shift.id, point: code, method, at, ...more },
    });
    setOpen(null);
    setText('');
  }

  async function here() {
    setTold(t('walk.locating'));
    try {
      const position = await locate();
      const metres = point ? away(point, position) : 0;
      setTold(
        point && metres > point.radius + position.accuracy
          ? t('walk.away', { n: Math.round(metres) })
          : '',
      );
      await say('GEOFENCE', { position });
    } catch {
      setTold(t('walk.noPlace'));
    }
  }

  async function photo(file?: File) {
    const found = file ? await readCode(file) : null;
    if (found) setText(found);
    setTold(found ? '' : t('walk.codeUnread'));
  }

  return (
    <li className={good ? 'passed' : ''}>
      <strong>{name}</strong>
      <small>{names.place(point?.place)}</small>
      {shift.owed?.includes(code) && <span className="tag orange">{t('walk.owed')}</span>}
      {good && (
        <span className="tag green">{t('walk.checked', { at: moment(good.at).slice(11) })}</span>
      )}
      <div className="point-buttons">
        <Button
          type={good ? 'default' : 'primary'}
          aria-label={`${t('walk.here')} ${name}`}
          onClick={() => void here()}
        >
          {t('walk.here')}
        </Button>
        {(['QR', 'MANUAL'] as const).map((method) => (
          <Button
            key={method}
            aria-expanded={open === method}
            aria-label={`${t(method === 'QR' ? 'walk.code' : 'walk.word')} ${name}`}
            onClick={() => setOpen(open === method ? null : method)}
          >
            {t(method === 'QR' ? 'walk.code' : 'walk.word')}
          </Button>
        ))}
      </div>
      {told && <small role="status">{told}</small>}
      {open && (
        <form
          className="point-form"
          onSubmit={(event) => {
            event.preventDefault();
            const given = text.trim();
            if (given) void say(open, open === 'QR' ? { code: given } : { reason: given });
          }}
        >
          <label className="stacked grow">
            <span>{t(open === 'QR' ? 'walk.codeField' : 'walk.reasonField')}</span>
            <Input value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />
          </label>
          {open === 'QR' && 'BarcodeDetector' in window && (
            <label className="photo">
              <span>{t('walk.codePhoto')}</span>
              <input
                type="file"
                accept="image/*"
                capture="environment"
                onChange={(event) => void photo(event.target.files?.[0])}
              />
            </label>
          )}
          <Button htmlType="submit" type="primary" disabled={!text.trim()}>
            {t('walk.keep')}
          </Button>
        </form>
      )}
    </li>
  );
}

function locate(): Promise<Position> {
  return new Promise((done, fail) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        done({
          latitude: coords.latitude,
          longitude: coords.longitude,
          accuracy: Math.round(coords.accuracy),
        }),
      fail,
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 0 },
    );
  });
}

/** Metres along the great circle; the service decides, this only tells whoever stands there. */
function away(point: PatrolPoint, at: Position): number {
  const rad = Math.PI / 180;
  const north = ((at.latitude - point.latitude) * rad) / 2;
  const east = ((at.longitude - point.longitude) * rad) / 2;
  const chord =
    Math.sin(north) ** 2 +
    Math.cos(point.latitude * rad) * Math.cos(at.latitude * rad) * Math.sin(east) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
}

async function readCode(file: File): Promise<string | null> {
  const Detector = (window as unknown as { BarcodeDetector?: new (of: object) => Reader })
    .BarcodeDetector;
  if (!Detector) return null;
  const found = await new Detector({ formats: ['qr_code'] }).detect(await createImageBitmap(file));
  return found[0]?.rawValue ?? null;
}
