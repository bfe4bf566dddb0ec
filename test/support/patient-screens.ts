import { configure } from '@testing-library/preact';

/** How long a test waits for what it knows will come: a bound for a busy machine, not a promise of speed. */
configure({ asyncUtilTimeout: 10_000 });
