import type { IssuePage, Passage, Span } from '@services/stats';
import { useWords } from '../../words/language';

type Point = (id: string, reading?: string) => void;

/** The issue as it is printed; every figure in it is a button. */
export function Paper({ page, point }: { page: IssuePage; point: Point }) {
  return (
    <article className="paper" aria-label={page.issue.nameZh}>
      {page.passages.map((passage, i) => (
        <Piece key={i} passage={passage} point={point} />
      ))}
    </article>
  );
}

function Piece({ passage, point }: { passage: Passage; point: Point }) {
  const lines = passage.lines.map((line, i) => <Line key={i} spans={line.spans} point={point} />);
  switch (passage.kind) {
    case 'TITLE':
      return <h2 className="paper-title">{lines}</h2>;
    case 'BYLINE':
      return <p className="paper-byline">{lines}</p>;
    case 'HEADING':
      return <h3 className="paper-heading">{lines}</h3>;
    case 'PARAGRAPH':
      return <p className="paper-text">{lines}</p>;
    case 'ITEMS':
      return (
        <>
          {lines.map((line, i) => (
            <p key={i} className="paper-text">
              {line}
            </p>
          ))}
        </>
      );
  }
}

function Line({ spans, point }: { spans: Span[]; point: Point }) {
  const t = useWords();
  return (
    <>
      {spans.map((span, i) =>
        span.figure ? (
          <button
            key={i}
            type="button"
            className={span.reading ? 'figure base' : 'figure'}
            title={t('bulletin.behind')}
            onClick={() => point(span.figure, span.reading)}
          >
            {span.text}
          </button>
        ) : (
          <span key={i}>{span.text}</span>
        ),
      )}
    </>
  );
}
