import { useEffect, useState } from 'preact/hooks';
import type { ToCome } from '../../domain/to-come-protocol.ts';
import { firstRunWords } from '../../locales/first-run.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { sizeText } from '../../parts/size-text.ts';
import { WarningText } from '../../ui/WarningText.tsx';
import { type Arrival, countsOf, totalOf } from './arrival.ts';
import type { FirstRunActions } from './first-run-actions.ts';

type Props = {
  readonly arrival: Arrival;
  readonly toCome: ToCome | null;
  readonly readSpace: FirstRunActions['readSpace'];
};

/** Says so when what is still to come may not fit: what it needs, and what is free. */
export function TooFull({ arrival, toCome, readSpace }: Props) {
  const free = useFree(readSpace, toCome !== null && !arrival.isComplete, arrival.came);
  if (toCome === null || arrival.isComplete || free === null) return null;
  const needed = bytesLeft(arrival, toCome);
  if (needed <= free) return null;
  return (
    <WarningText iconFallbackText={wordsIn(partsWords).warning}>
      {wordsIn(firstRunWords).tooSmall(sizeText(needed), sizeText(free))}
    </WarningText>
  );
}

/** The share of all bytes that is still to come, by how many records are. */
function bytesLeft({ here }: Arrival, { records, bytes }: ToCome): number {
  const all = totalOf(countsOf(records));
  const left = Math.max(0, all - totalOf(here));
  return all === 0 ? 0 : Math.ceil((bytes * left) / all);
}

/** Read again whenever more has come. */
function useFree(
  readSpace: FirstRunActions['readSpace'],
  isAsked: boolean,
  came: number,
): number | null {
  const [free, setFree] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came takes room
  useEffect(() => {
    if (!isAsked) return;
    void readSpace().then((space) => setFree(space && Math.max(0, space.all - space.used)));
  }, [readSpace, isAsked, came]);
  return free;
}
