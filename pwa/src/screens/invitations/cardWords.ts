/** The words of the printed card in any language of the app: it is for who receives it, not for who prints it. */
import { FluentBundle, FluentResource } from "@fluent/bundle";

const files = import.meta.glob<string>("../../words/*/invitations.ftl", { query: "?raw", import: "default" });

export interface CardWords {
  tag: string;
  t(id: string, args?: Record<string, string>): string;
  /** `24 de noviembre de 2026` */
  day(iso: string): string;
}

/** Throws when the app has no words in that language. */
export async function cardWords(tag: string): Promise<CardWords> {
  const load = files[`../../words/${tag}/invitations.ftl`];
  if (!load) throw new RangeError(`no words in ${tag}`);
  const bundle = new FluentBundle(tag, { useIsolating: false });
  bundle.addResource(new FluentResource(await load()));
  return {
    tag,
    t(id, args) {
      const pattern = bundle.getMessage(id)?.value;
      return pattern ? bundle.formatPattern(pattern, args) : id;
    },
    day: (iso) => new Intl.DateTimeFormat(tag, { dateStyle: "long" }).format(new Date(iso)),
  };
}
