import { codeList } from './code-list.ts';

/** Kinds of place online, never brands. */
export const onlinePlatforms = codeList('online_platform', '2026-01-01', [
  ['public_social_network', 'Public social network', 'Rhwydwaith cymdeithasol cyhoeddus'],
  ['private_message', 'Private message', 'Neges breifat'],
  ['closed_group', 'Closed group', 'Grŵp caeedig'],
  ['community_neighbourhood_app', 'Neighbourhood app', 'Ap cymdogaeth'],
  ['video_or_livestream', 'Video or live stream', 'Fideo neu ffrwd fyw'],
  ['gaming', 'Gaming', 'Gemau'],
  ['dating', 'Dating', 'Chwilio am gariad'],
  ['email', 'Email', 'E-bost'],
  ['review_site', 'Review site', 'Gwefan adolygiadau'],
  ['our_own_page', 'Our own page', 'Ein tudalen ein hunain'],
  ['other', 'Somewhere else', 'Rhywle arall'],
]);
