import { Button } from 'antd';
import { useState } from 'react';
import { ask, download, Refusal, type Problem } from '../api/client';

type Props = {
  href: string;
  /** What the file is called where the service does not say so. */
  name: string;
  children: string;
  /** Told why there is no file; null when it is asked for anew. */
  told: (problem: Problem | null) => void;
};

/** Fetches a file and hands it over; a refusal is told on the page and never saved as the file. */
export function FileButton({ href, name, children, told }: Props) {
  const [busy, setBusy] = useState(false);
  async function fetchIt() {
    setBusy(true);
    told(null);
    try {
      const answer = await ask(href, { headers: { Accept: '*/*' } });
      const type = answer.headers.get('Content-Type') ?? '';
      const named = nameIn(answer.headers.get('Content-Disposition'));
      download(named ?? name, type, await answer.blob());
    } catch (failure) {
      if (failure instanceof Refusal) told(failure.problem);
      else throw failure;
    } finally {
      setBusy(false);
    }
  }
  return (
    <Button loading={busy} onClick={() => void fetchIt()}>
      {children}
    </Button>
  );
}

/** The name that the service gives the file. */
export function nameIn(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? null;
}
