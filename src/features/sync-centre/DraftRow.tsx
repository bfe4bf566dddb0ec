import * as z from 'zod/mini';
import type { Json } from '../../domain/json.ts';
import { formatDayTime } from '../../locales/dates.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { waitingWords } from '../../locales/sync-centre.ts';
import type { Draft } from '../../storage/desk.ts';
import { Tag } from '../../ui/Tag.tsx';

const WithStep = z.object({ step: z.string().check(z.maxLength(20)) });

/** Something begun and not yet saved, with the way back to it. */
export function DraftRow({ draft }: { readonly draft: Draft }) {
  const parts = wordsIn(partsWords);
  return (
    <li class="app-card">
      <h3 class="app-card__title">
        <a class="govuk-link" href={hrefOf(draft)}>
          {wordsIn(waitingWords).draftFrom(formatDayTime(draft.at))}
        </a>
      </h3>
      <p class="app-card__meta">
        <Tag colour="grey">{parts.sending.draft}</Tag> {parts.sendingMeaning.draft}
      </p>
    </li>
  );
}

/** The page that a draft is typed on, by the name of its form. */
function hrefOf({ id, form, record, contents }: Draft): string {
  switch (form) {
    case 'incident':
      return `/incidents/draft/${id}/${stepIn(contents)}`;
    case 'details':
      return `/incidents/${record}/details/${stepIn(contents)}`;
    case 'equality':
      return `/incidents/${record}/equality/${stepIn(contents)}`;
    case 'ask-selected':
      return '/review';
    case 'review-question':
      return `/review/${record}/ask`;
    default:
      return `/incidents/${record}`;
  }
}

/** The screen a form was left on; the first one where it does not say. */
function stepIn(contents: Json): string {
  const parsed = WithStep.safeParse(contents);
  return parsed.success ? parsed.data.step : '';
}
