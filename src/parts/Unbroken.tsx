const reference = /([A-Z\d]+(?:-[A-Z\d]+)+)/;

/** Words in which no reference and no receipt number is broken at its hyphen. */
export function Unbroken({ text }: { readonly text: string }) {
  const parts = text.split(reference);
  return (
    <>
      {parts.map((part, at) =>
        at % 2 === 0 ? (
          part
        ) : (
          <span key={part} class="app-reference">
            {part}
          </span>
        ),
      )}
    </>
  );
}
