import * as z from 'zod/mini';
import type { AppFault } from '../domain/app-fault-protocol.ts';
import type { World } from './world.ts';

/** Tells the service that something of the app went wrong here. Nobody waits for it, and it may get lost. */
export function tellFault({ transport, build }: World, fault: AppFault['fault']): void {
  const told: AppFault = { fault, build };
  void transport.post('/api/app-faults', told, z.object({}));
}
