import { afterEach, beforeEach, expect } from 'vitest';

const complaints: unknown[][] = [];

beforeEach(() => {
  complaints.length = 0;
  console.error = (...words: unknown[]) => void complaints.push(words);
});

afterEach(() => {
  expect(complaints, 'what was written to console.error').toEqual([]);
});
