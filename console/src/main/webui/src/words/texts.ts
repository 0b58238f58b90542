import { shell } from './shell';
import { figures } from './figures';
import { desk } from './desk';

/** Every text of the pages: Chinese first, English second. */
export const texts = { ...shell, ...figures, ...desk } satisfies Record<string, [string, string]>;

export type Key = keyof typeof texts;
