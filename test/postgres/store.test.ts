import { describeStore } from '../server/store-contract.ts';
import { openFresh } from '../support/postgres-store.ts';

describeStore('PostgreSQL', openFresh);
