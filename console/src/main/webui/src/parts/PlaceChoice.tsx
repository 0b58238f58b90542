import { Button, Modal, Radio, Select } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useDirectory } from '../api/directory';
import { useWords } from '../words/language';
import { usePinWords } from '../words/pin';
import { placesAt, type Near, type Spot } from './ground';
import { Loading } from './states';
import { useDrawnPlaces } from './useDrawnPlaces';

const PinMap = lazy(() => import('./PinMap'));
/** Farther than this from everything, a position is not one of the alliance's. */
const FAR = 5_000;

type Props = {
  id?: string;
  value?: string;
  onChange?: (code?: string) => void;
  'aria-required'?: 'true' | 'false' | boolean;
  'aria-invalid'?: 'true' | 'false' | boolean;
  'aria-describedby'?: string;
};

/** A place of the register, by its name or by a pin on the map. */
export function PlaceChoice({ value, onChange, ...given }: Props) {
  const p = usePinWords();
  const directory = useDirectory();
  const [open, setOpen] = useState(false);
  const options = useMemo(
    () =>
      directory.places
        .filter((each) => !each.retiredOn || each.code === value)
        .map((each) => ({ value: each.code, label: directory.path(each.path) })),
    [directory, value],
  );
  return (
    <div className="place-choice">
      <Select
        {...given}
        allowClear
        value={value}
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        onChange={(code?: string) => onChange?.(code)}
      />
      <Button onClick={() => setOpen(true)}>{p('open')}</Button>
      {open && (
        <PinDialog
          value={value}
          close={() => setOpen(false)}
          take={(code) => {
            onChange?.(code);
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}

type DialogProps = { value?: string; close: () => void; take: (code: string) => void };

function PinDialog({ value, close, take }: DialogProps) {
  const p = usePinWords();
  const t = useWords();
  const directory = useDirectory();
  const drawn = useDrawnPlaces();
  const [pin, setPin] = useState<Spot | null>(null);
  const [code, setCode] = useState(value);
  const [told, setTold] = useState('');
  const near = useMemo(() => (pin ? placesAt(directory.places, pin) : []), [pin, directory.places]);
  const drop = (spot: Spot) => {
    setTold('');
    setPin(spot);
    setCode(placesAt(directory.places, spot)[0]?.code);
  };
  const locate = () => {
    setTold(p('asking'));
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const spot: Spot = [coords.longitude, coords.latitude];
        const nearest = placesAt(directory.places, spot)[0];
        if (nearest && nearest.metres <= FAR) drop(spot);
        else setTold(p('far'));
      },
      () => setTold(p('lost')),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  };
  const nameOf = ({ code: each, metres }: Near) => (
    <>
      {directory.path(pathOf(directory.places, each))}{' '}
      <small>{metres ? p('away', { metres }) : p('inside')}</small>
    </>
  );
  return (
    <Modal
      open
      width={980}
      title={p('title')}
      onCancel={close}
      onOk={() => code && take(code)}
      okText={p('take')}
      okButtonProps={{ disabled: !code || !near.length }}
      cancelText={t('state.cancel')}
      closeIcon={<span aria-label={t('state.close')}>✕</span>}
    >
      <p className="hint">{p('hint')}</p>
      {!drawn.length && directory.ready ? (
        <p>{p('nothing')}</p>
      ) : (
        <div className="pin-two">
          <Suspense fallback={<Loading rows={8} />}>
            <PinMap
              places={drawn}
              label={p('map', { place: directory.place(directory.root) })}
              chosen={code}
              around={directory.root}
              pin={pin}
              drop={drop}
            />
          </Suspense>
          <div>
            {near.length > 0 && (
              <Radio.Group
                className="near"
                aria-label={p('near')}
                value={code}
                onChange={(event) => setCode(event.target.value as string)}
                options={near.map((each) => ({ value: each.code, label: nameOf(each) }))}
              />
            )}
            <p role="status" className="hint">
              {told || (!near.length && p('noPin'))}
            </p>
            {'geolocation' in navigator && window.isSecureContext && (
              <Button onClick={locate}>{p('mine')}</Button>
            )}
          </div>
        </div>
      )}
    </Modal>
  );
}

function pathOf(places: readonly { code: string; path: string }[], code: string): string {
  return places.find((each) => each.code === code)?.path ?? code;
}
