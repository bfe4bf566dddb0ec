import type { Walk } from '../walking.ts';
import { adminStops, auditorStops } from './admin.ts';
import { captureStops } from './capture.ts';
import { decidingStops, reviewStops } from './desk.ts';
import { detailStops, equalityStops } from './details.ts';
import { beforeSignIn, lockedOutStops } from './entrance.ts';
import { askingStops, erasingStops } from './erasure.ts';
import { fieldStops, moreStops } from './field.ts';
import { wayStops } from './ways.ts';

const recording: Walk = {
  name: 'recording',
  who: 'wyn',
  stops: [...captureStops, ...detailStops, ...equalityStops],
};

const field: Walk = {
  name: 'field',
  who: 'wyn',
  stops: [...fieldStops, ...moreStops, ...wayStops, ...lockedOutStops],
};

const reviewing: Walk = {
  name: 'reviewing',
  who: 'sal',
  stops: [...reviewStops, ...askingStops, ...decidingStops],
};

const administration: Walk = { name: 'administration', who: 'ade', stops: adminStops };

/** Comes after those that leave a proposal and a request behind. */
const deciding: Walk = { name: 'deciding', who: 'dee', stops: [...auditorStops, ...erasingStops] };

const roomless: Walk = {
  name: 'roomless',
  who: 'ana',
  stops: [{ at: '/more', heading: 'More', state: 'with no room of their own' }],
};

/** Every page of the app, walked by those it is for: in the field, and at a desk. */
export const fieldWalks = [beforeSignIn, recording, field];
export const deskWalks = [reviewing, administration, deciding, roomless];
