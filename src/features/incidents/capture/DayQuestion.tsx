import { occurredDays, partsOfDay } from '../../../domain/codes/occurred.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { DateInput } from '../../../ui/DateInput.tsx';
import { Radios } from '../../../ui/Radios.tsx';
import { choicesOf, codeIn, legend, messageAt, type Screen } from './screen.ts';

const boxes = ['day', 'month', 'year'] as const;

/** The day, a date where it is another one, then the part of the day; just now needs neither. */
export function DayQuestion(screen: Screen) {
  const { answers, change, mistakes } = screen;
  const desk = useDesk();
  const { when } = wordsIn(incidentsWords);
  return (
    <>
      <Radios
        name="day"
        fieldset={{ legend: legend(when.day) }}
        items={choicesOf(occurredDays).map((choice) => ({
          ...choice,
          conditional: choice.value === 'another_date' && <DateBoxes {...screen} />,
        }))}
        value={answers.day ?? undefined}
        onChange={(value) =>
          change({
            day: codeIn(occurredDays, value),
            dayChosenAt: new Date(desk.now()).toISOString(),
          })
        }
        errorMessage={messageAt(mistakes, 'day')}
      />
      {answers.day !== null && answers.day !== 'just_now' && (
        <Radios
          name="part"
          fieldset={{ legend: legend(when.part) }}
          items={choicesOf(partsOfDay)}
          value={answers.part ?? undefined}
          onChange={(value) => change({ part: codeIn(partsOfDay, value) })}
          errorMessage={messageAt(mistakes, 'part')}
        />
      )}
    </>
  );
}

function DateBoxes({ answers, change, mistakes }: Screen) {
  const { when } = wordsIn(incidentsWords);
  const wrong = boxes.find((box) => messageAt(mistakes, `date-${box}`));
  const isOnePart = mistakes.some(({ code }) => code === 'date_missing');
  return (
    <DateInput
      id="date"
      namePrefix="date"
      fieldset={{ legend: when.date }}
      hint={when.dateHint}
      items={boxes.map((name) => ({
        name,
        label: when.dateParts[name],
        ...(wrong && isOnePart ? { error: name === wrong } : {}),
      }))}
      values={answers.date}
      onChange={(name, value) => change({ date: { ...answers.date, [name]: value } })}
      errorMessage={wrong && messageAt(mistakes, `date-${wrong}`)}
    />
  );
}
