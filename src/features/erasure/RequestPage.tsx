import { stampTime } from '../../domain/clock.ts';
import { labelOf } from '../../domain/codes/code-list.ts';
import { erasureExtents, erasureReasons, erasureRefusals } from '../../domain/codes/erasure.ts';
import { movesFor } from '../../domain/policy.ts';
import { formatDayTime } from '../../locales/dates.ts';
import { erasureWords } from '../../locales/erasure.ts';
import { language, wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { nameOf } from '../../parts/people-names.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { isView, useRecord } from '../../parts/useRecord.ts';
import { useSave } from '../../parts/useSave.ts';
import type { View } from '../../storage/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { DecideForm } from './DecideForm.tsx';
import { decideEdits } from './edits.ts';
import { erasurePath } from './erasure-path.ts';
import { type Request, readRequest } from './requests.ts';

type Props = { readonly id: string; readonly onDone: (sentence: string) => void };

/** One request: who asked, how much and why; what was decided; and the moves this person may make. */
export function RequestPage({ id, onDone }: Props) {
  const opened = useRecord(id);
  const words = wordsIn(erasureWords);
  const request =
    isView(opened) && opened.type === 'erasure'
      ? readRequest(opened.id, opened.definition.summary(opened.fields))
      : null;
  if (isView(opened) && request) return <Shown view={opened} request={request} onDone={onDone} />;
  const { loading, notFoundTitle } = wordsIn(partsWords);
  const heading = opened === 'loading' ? loading : notFoundTitle;
  return <RoomPage title={words.page.title} heading={heading} back={{ href: erasurePath() }} />;
}

type ShownProps = { readonly view: View; readonly request: Request; onDone: Props['onDone'] };

function Shown({ view, request, onDone }: ShownProps) {
  const desk = useDesk();
  const form = useSave();
  const words = wordsIn(erasureWords);
  const moves = movesFor(desk.actor.value, view).map(({ does }) => does);
  const callOff = async () => {
    if (await form.save(decideEdits(view, 'called_off'), [view], 'call-off')) {
      onDone(words.done.called_off);
    }
  };
  return (
    <RoomPage
      title={words.page.title}
      heading={words.incident(request.reference ?? '')}
      back={{ href: erasurePath() }}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <SummaryList rows={rowsOf(request, (person) => nameOf(desk, person))} />
      {moves.includes('erase') && <DecideForm view={view} form={form} onDone={onDone} />}
      {moves.includes('call_off') && (
        <Button
          type="button"
          variant="secondary"
          preventDoubleClick
          attributes={{ id: 'call-off' }}
          onClick={callOff}
        >
          {words.page.callOff}
        </Button>
      )}
    </RoomPage>
  );
}

function rowsOf(request: Request, name: (person: string | null) => string) {
  const words = wordsIn(erasureWords);
  const { page } = words;
  const { extent, reason, refusal, standing, by, decidedBy, at, erasedAt, count } = request;
  const when = at === null ? '' : formatDayTime(stampTime(at));
  const isAsked = standing === 'asked';
  const told = erasedAt === null ? '' : formatDayTime(erasedAt);
  return [
    { key: page.asked, value: isAsked ? page.by(name(by), when) : name(by) },
    { key: page.extent, value: labelOf(erasureExtents, extent ?? '', language.value) },
    { key: page.reason, value: labelOf(erasureReasons, reason ?? '', language.value) },
    { key: page.state, value: words.states[standing] },
    !isAsked && { key: page.decided, value: page.by(name(decidedBy), when) },
    refusal !== null && {
      key: page.refusedBecause,
      value: labelOf(erasureRefusals, refusal, language.value),
    },
    count !== null && {
      key: page.count,
      value: count === 0 ? page.nothing : page.counted(count, told),
    },
  ];
}
