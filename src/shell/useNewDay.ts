import { useEffect } from 'preact/hooks';
import { londonDateOf } from '../domain/rules/working-days.ts';

const lookEvery = 60_000;

/** Calls back when a new day begins: windows that end by time close then, signal or not. */
export function useNewDay(now: () => number, onNewDay: () => void): void {
  useEffect(() => {
    const state = { day: dayOf(now()) };
    const timer = setInterval(() => {
      const today = dayOf(now());
      if (today === state.day) return;
      state.day = today;
      onNewDay();
    }, lookEvery);
    return () => clearInterval(timer);
  }, [now, onNewDay]);
}

const dayOf = (milliseconds: number): string => londonDateOf(new Date(milliseconds).toISOString());
