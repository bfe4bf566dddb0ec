import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { FileUpload } from '../../src/ui/FileUpload.tsx';
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
