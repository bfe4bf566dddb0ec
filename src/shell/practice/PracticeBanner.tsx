import { wordsIn } from '../../locales/language.ts';
import { practiceWords } from '../../locales/practice.ts';

/** Stands over every page of practice, with the way out. */
export function PracticeBanner() {
  const words = wordsIn(practiceWords);
  return (
    <section class="app-practice" aria-label={words.title}>
      <strong>{words.banner}</strong>
      <a href="/incidents">{words.leave}</a>
    </section>
  );
}
