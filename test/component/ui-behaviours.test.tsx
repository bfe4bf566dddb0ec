import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Button } from '../../src/ui/Button.tsx';
import { FileUpload } from '../../src/ui/FileUpload.tsx';
import { Form } from '../../src/ui/Form.tsx';
import { ServiceNavigation } from '../../src/ui/ServiceNavigation.tsx';
import { Tabs } from '../../src/ui/Tabs.tsx';

const desk = 1280;
const phone = 360;

const words = {
  chooseFiles: 'Choose file',
  noFileChosen: 'No file chosen',
  filesChosen: (count: number) => `${count} files chosen`,
  dropInstruction: 'or drop file',
  enteredDropZone: 'Entered drop zone',
  leftDropZone: 'Left drop zone',
};

function showOn(width: number): void {
  Reflect.get(window, 'happyDOM').setViewport({ width });
}

afterEach(() => {
  cleanup();
  showOn(desk);
});

const file = (name: string) => new File(['x'], name, { type: 'text/plain' });

function showUpload(multiple: boolean): { box: HTMLInputElement; chosen: string[][] } {
  const chosen: string[][] = [];
  const { container } = render(
    <FileUpload
      name="carried"
      label="Choose the file"
      multiple={multiple}
      words={words}
      onChange={(files) => chosen.push(files.map(({ name }) => name))}
    />,
  );
  const box = container.querySelector<HTMLInputElement>('input[type=file]');
  if (!box) throw new Error('there is no box for files');
  return { box, chosen };
}

test('the label of a box for files names the button that stands for it', () => {
  const { box } = showUpload(false);
  expect(screen.getByLabelText('Choose the file').tagName).toBe('BUTTON');
  expect(box.tabIndex).toBe(-1);
});

/** Drops files as a browser does; a box of the simulated page takes any list for its files. */
function drop(box: HTMLInputElement, files: readonly File[]): void {
  Object.defineProperty(box, 'files', { value: [], writable: true });
  const event = new Event('drop', { bubbles: true, cancelable: true });
  fireEvent(
    screen.getByRole('button'),
    Object.assign(event, { dataTransfer: { types: ['Files'], files } }),
  );
}

test('a file that is dropped on it is chosen and named', () => {
  const { box, chosen } = showUpload(false);
  drop(box, [file('a.txt')]);
  expect(chosen).toEqual([['a.txt']]);
  expect(screen.getByText('a.txt')).toBeDefined();
});

test('two files are taken by a box for several, and not by a box for one', () => {
  const several = showUpload(true);
  drop(several.box, [file('a.txt'), file('b.txt')]);
  expect(several.chosen).toEqual([['a.txt', 'b.txt']]);
  cleanup();
  const one = showUpload(false);
  drop(one.box, [file('a.txt'), file('b.txt')]);
  expect(one.chosen).toEqual([]);
  expect(screen.getByText('No file chosen')).toBeDefined();
});

const items = [
  { id: 'one', label: 'One', panel: { text: 'The first' } },
  { id: 'two', label: 'Two', panel: { text: 'The second' } },
];

test('on a desk the arrow keys go from tab to tab and stop at the ends', () => {
  showOn(desk);
  render(<Tabs title="Contents" items={items} />);
  fireEvent.keyDown(screen.getByRole('tab', { name: 'One' }), { key: 'ArrowRight' });
  fireEvent.keyDown(screen.getByRole('tab', { name: 'Two' }), { key: 'ArrowRight' });
  expect(document.activeElement?.textContent).toBe('Two');
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Two');
  expect(screen.getByRole('tab', { name: 'One' }).tabIndex).toBe(-1);
});

test('on a phone there are no tabs, only links to what stands below', () => {
  showOn(phone);
  render(<Tabs title="Contents" items={items} />);
  expect(screen.queryByRole('tab')).toBeNull();
  expect(screen.getByRole('link', { name: 'Two' }).getAttribute('href')).toBe('#two');
});

test('on a phone the ways are behind a button that says whether they are shown', () => {
  showOn(phone);
  const navigation = [
    { href: '/a', text: 'A' },
    { href: '/b', text: 'B' },
  ];
  render(<ServiceNavigation menuButtonText="Menu" ariaLabel="Service" navigation={navigation} />);
  const menu = screen.getByRole('button', { name: 'Menu' });
  expect(screen.queryByRole('link', { name: 'A' })).toBeNull();
  fireEvent.click(menu);
  expect(menu.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByRole('link', { name: 'A' })).toBeDefined();
});

/** Work that is under way until it is told to end. */
function slowWork(): { begun: number; end: () => void; work: () => Promise<void> } {
  const slow = { begun: 0, end: (): void => undefined, work: () => Promise.resolve() };
  slow.work = () => {
    slow.begun += 1;
    return new Promise((resolve) => {
      slow.end = resolve;
    });
  };
  return slow;
}

/** Something that a person does, at a time in milliseconds. */
function doAt(at: number, target: Element, type: 'submit' | 'click' | 'input'): void {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'timeStamp', { value: at });
  fireEvent(target, event);
}

test('a form that is sent again and again while its save is under way makes one, and can be sent anew after', async () => {
  const slow = slowWork();
  const { container } = render(
    <Form onSubmit={slow.work}>
      <input name="words" />
    </Form>,
  );
  const form = container.querySelector('form') ?? container;
  doAt(0, form, 'submit');
  doAt(1_000, screen.getByRole('textbox'), 'input');
  doAt(2_000, form, 'submit');
  expect(slow.begun).toBe(1);
  await act(async () => slow.end());
  doAt(3_000, form, 'submit');
  expect(slow.begun).toBe(2);
});

test('a button that is pressed again while what it began is under way begins nothing more', async () => {
  const slow = slowWork();
  render(
    <Button type="button" onClick={slow.work}>
      Send now
    </Button>,
  );
  const button = screen.getByRole('button', { name: 'Send now' });
  doAt(0, button, 'click');
  doAt(2_000, button, 'click');
  expect(slow.begun).toBe(1);
  await act(async () => slow.end());
  doAt(3_000, button, 'click');
  expect(slow.begun).toBe(2);
});
