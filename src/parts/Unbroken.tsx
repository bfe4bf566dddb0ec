const reference = /([A-Z\d]+(?:-[A-Z\d]+)+|\d[\d ]{7,}\d)/;

/** Words in which no reference, receipt number or phone number is broken. */
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
