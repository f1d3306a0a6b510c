/** What the app leaves for its service worker, which has no vault and no words: what a notice on the phone says. */

/** What a push is for; it says no more. */
export type Ring = "news" | "alert";

export interface NoticeWords {
  lang: string;
  /** Address of an icon of the app, under the name she chose. */
  icon: string;
  say: Record<Ring, string>;
}

/** In Cache Storage, the one place that page and worker share without a database. */
export const NOTICE_CACHE = "tejedora-notice";
export const NOTICE_PLACE = "/notice-words";
