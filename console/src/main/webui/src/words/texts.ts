import { riskMenu } from './riskMenu';
import { alliance } from './alliance';
import { patrols } from './patrols';
import { shell } from './shell';
import { figures } from './figures';
import { desk } from './desk';
import { cases } from './cases';
import { steps } from './steps';

/** Every text of the pages: Chinese first, English second. */
export const texts = {
  ...shell,
  ...figures,
  ...desk,
  ...cases,
  ...steps,
  ...riskMenu,
  ...alliance,
  ...patrols,
} satisfies Record<string, [string, string]>;

export type Key = keyof typeof texts;
