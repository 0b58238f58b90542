import { useDirectory } from '../../api/directory';
import { useInspection } from '../../words/inspection';

const POWER = 'ADMINISTRATIVE_INSPECTION';

/** What an activity legally is: who may do it, and what it may not become. */
export function Hinge({ activity }: { activity: string }) {
  const i = useInspection();
  const directory = useDirectory();
  const power = activity === POWER;
  return (
    <p className={power ? 'legal power' : 'legal'}>
      <strong>{directory.label('inspection-activity', activity)}</strong>{' '}
      {i(power ? 'hinge.power' : activity === 'SELF_CHECK' ? 'hinge.self' : 'hinge.free')}
    </p>
  );
}
