import { useEffect, useState } from 'preact/hooks';
import { patchesAt } from '../../domain/actor.ts';
import { registry } from '../../domain/registry.ts';
import type { ToCome } from '../../domain/to-come-protocol.ts';
import { useDesk } from '../../parts/desk-context.ts';
import type { Connection, Desk } from '../../storage/desk.ts';
import { type Arrival, countsOf, totalOf } from './arrival.ts';
import type { FirstRunActions } from './first-run-actions.ts';

/** Follows the first reading: what is here comes from the desk, what is to come from the service. */
export function useArrival({ readToCome }: FirstRunActions): {
  arrival: Arrival;
  toCome: ToCome | null;
} {
  const desk = useDesk();
  void desk.revision.value;
  const isComplete = desk.reading.value.complete;
  const connection = useSettled(desk.connection.value, desk.reading.value.heardAt);
  const here = countsHere(desk);
  const [before] = useState(() => totalOf(here));
  const seconds = useSeconds(!isComplete);
  const [toCome, setToCome] = useState<ToCome | null>(null);
  const asks = toCome === null && !isComplete && connection !== 'no_signal';
  useEffect(() => {
    if (asks) void readToCome().then(setToCome);
  }, [asks, readToCome]);
  const arrival = {
    here,
    toCome: toCome && countsOf(toCome.records),
    isComplete,
    connection,
    hasPatches: patchesAt(desk.actor.value, desk.now()).every((patch) => desk.entry(patch)),
    seconds,
    came: totalOf(here) - before,
  };
  return { arrival, toCome };
}

/** Trying again is no news: why nothing came stands until something does. */
function useSettled(connection: Connection, heardAt: number | null): Connection {
  const [kept, setKept] = useState<{ connection: Connection; heardAt: number | null } | null>(null);
  const isTrying = connection === 'sending' || connection === 'checking';
  useEffect(() => {
    if (!isTrying) setKept({ connection, heardAt });
  }, [isTrying, connection, heardAt]);
  return isTrying && kept?.heardAt === heardAt ? kept.connection : connection;
}

const countsHere = (desk: Desk) =>
  countsOf(Object.fromEntries(Object.keys(registry).map((type) => [type, desk.list(type).length])));

/** Whole seconds since the page was opened, for as long as anybody asks. */
function useSeconds(isOn: boolean): number {
  const [since] = useState(() => performance.now());
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => {
      setSeconds(Math.floor((performance.now() - since) / 1_000));
    }, 1_000);
    return () => clearInterval(timer);
  }, [isOn, since]);
  return seconds;
}
