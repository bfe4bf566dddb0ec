import { describeStore } from '../server/store-contract.ts';
import { describeWays } from '../server/ways-contract.ts';
import { openFresh } from '../support/postgres-store.ts';

describeStore('PostgreSQL', openFresh);
describeWays('PostgreSQL', openFresh);
