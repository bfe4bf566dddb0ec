import type { RecordState } from '../../domain/record.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useSave } from '../../parts/useSave.ts';
import type { Edit } from '../../storage/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';

type Props = {
  /** The page's name for tabs; the heading may name someone, this may not. */
  readonly title: string;
  readonly heading: string;
  readonly text: string;
  readonly button: string;
  readonly back: string;
  readonly edits: readonly Edit[];
  readonly record: RecordState;
  readonly onDone: () => void;
};

/** One sentence on what will happen, and the button that makes it happen in one save. */
export function ConfirmPage({ title, heading, text, button, back, ...props }: Props) {
  const form = useSave();
  const confirm = async () => {
    if (await form.save(props.edits, [props.record], 'confirm')) props.onDone();
  };
  return (
    <RoomPage
      title={title}
      heading={heading}
      back={{ href: back }}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <p class="govuk-body">{text}</p>
      <Form onSubmit={confirm}>
        <Button id="confirm" variant="warning">
          {button}
        </Button>
      </Form>
    </RoomPage>
  );
}
