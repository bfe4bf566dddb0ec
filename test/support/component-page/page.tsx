import { type FunctionComponent, render } from 'preact';
import './page.scss';
import { frames } from './frames.tsx';
import { lists } from './lists.tsx';
import { questions } from './questions.tsx';

/** One component at a time, by the name that the address asks for. */
const demos: Readonly<Record<string, FunctionComponent>> = { ...questions, ...frames, ...lists };

const name = new URLSearchParams(location.search).get('show') ?? '';
const Demo = demos[name];
if (Demo) render(<Demo />, document.body);
