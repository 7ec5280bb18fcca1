/** Every string of bylines. Apart, because most are in their author's own words. */
export interface BylineMessages {
  /** What a person did, before their name; empty for a role that is none of ours. */
  bylineRole: (role: string) => string;
  /** A day with the clock of the publisher's zone. */
  bylineTime: (day: string, hour: string, minute: string, zone: string) => string;
  /** A zone by its minutes east of Greenwich. */
  bylineZone: (offset: number) => string;
  /** When the article was changed last. */
  bylineUpdated: (time: string) => string;
  /** How long the article takes to read, in minutes. */
  bylineReadTime: (minutes: number, formatted: string) => string;
  /** How the article was made, and which editors answer for it, where named. */
  bylineMade: (
    how: 'human' | 'ai-assisted' | 'ai-generated',
    editors: string,
  ) => string;
}
