import type { Story } from '../story.ts';
import { celynLongAgo } from './celyn-long-ago.ts';
import { celynThisSeason } from './celyn-this-season.ts';
import { celynThisYear } from './celyn-this-year.ts';
import { elmLongAgo } from './elm-long-ago.ts';
import { elmThisSeason } from './elm-this-season.ts';
import { elmThisWeek } from './elm-this-week.ts';
import { elmThisYear } from './elm-this-year.ts';
import { oakLongAgo } from './oak-long-ago.ts';
import { oakThisSeason } from './oak-this-season.ts';
import { oakThisYear } from './oak-this-year.ts';

/** Every made-up incident, the oldest first, as they would have come in. */
export const allStories: readonly Story[] = [
  ...[elmThisWeek, elmThisSeason, elmThisYear, elmLongAgo],
  ...[oakThisSeason, oakThisYear, oakLongAgo],
  ...[celynThisSeason, celynThisYear, celynLongAgo],
]
  .flat()
  .sort((a, b) => b.ago - a.ago);
