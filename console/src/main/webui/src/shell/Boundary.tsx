import { Component, type ReactNode } from 'react';
import { useWords } from '../words/language';

type Props = { children: ReactNode; where: string };
type State = { failure: Error | null };

/**
 * What stands instead of a page that cannot be drawn or whose code did not load: a sentence and a
 * way on. The frame around it stays, and another page begins anew.
 */
export class Boundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(failure: unknown): State {
    return { failure: failure instanceof Error ? failure : new Error(String(failure)) };
  }

  override componentDidUpdate(before: Props) {
    if (before.where !== this.props.where && this.state.failure) this.setState({ failure: null });
  }

  override render() {
    const { failure } = this.state;
    return failure ? <Broken failure={failure} /> : this.props.children;
  }
}

/** A part of the program that the server does not have any more, or that the network lost. */
const NOT_LOADED = /dynamically imported module|module script|preload|Loading chunk/i;

function Broken({ failure }: { failure: Error }) {
  const t = useWords();
  const missing = NOT_LOADED.test(failure.message);
  return (
    <div className="trouble broken" role="alert">
      <h1>{t(missing ? 'broken.notLoaded' : 'broken.title')}</h1>
      <p>{t(missing ? 'broken.notLoadedHint' : 'broken.hint')}</p>
      <button className="main-button" onClick={() => window.location.reload()}>
        {t('broken.reload')}
      </button>
      {!missing && (
        <p>
          <small lang="en">{failure.message}</small>
        </p>
      )}
    </div>
  );
}
