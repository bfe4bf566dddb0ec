/** A text as it was written, line by line: a new line in it stays one on screen. */
export function TextLines({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/\n+/).map((line, index) => (
        <span key={index}>
          {index > 0 && <br />}
          {line}
        </span>
      ))}
    </>
  );
}
