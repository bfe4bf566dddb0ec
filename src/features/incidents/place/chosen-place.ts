import * as z from 'zod/mini';
import { addressOf } from '../../../domain/rules/place-line.ts';
import type { FoundPlace } from './place-search.ts';

/** A place taken from the list, as an answer keeps it. */
export const ChosenPlace = z.object({
  patch: z.string(),
  uprn: z.string(),
  address: z.string(),
  postcode: z.string(),
  ward: z.string(),
});
export type ChosenPlace = z.infer<typeof ChosenPlace>;

export const chosenOf = ({ patch, place }: FoundPlace): ChosenPlace => ({
  patch,
  uprn: place.uprn,
  address: addressOf(place),
  postcode: place.postcode,
  ward: place.ward,
});

/** Where the person was, as an answer keeps it: the block, or the point where they ask for it. */
export const Here = z.object({
  lat: z.number(),
  lon: z.number(),
  metres: z.number(),
  at: z.iso.datetime(),
  exact: z.boolean(),
});
export type Here = z.infer<typeof Here>;
