/** The people she calls first, and the message she prepared for them. Sealed in her vault; nothing here is ever sent. */
import { batch, signal } from "@preact/signals";
import { randomId } from "../core/encoding";
import { Autosave, flushWhenLeaving, type SaveState } from "./unlocked/autosave";
import { here, whenOpen } from "./unlocked/space";

export interface Contact {
  id: string;
  name: string;
  /** As she wrote it; see `dialable`. */
  phone: string;
  /** What this person can do, and at what hours she answers. */
  can: string;
}

interface Circle {
  people: Contact[];
  /** What a prepared text message says; empty: the app's own words. */
  message: string;
}

const CIRCLE = "circle";
const NOBODY: Circle = { people: [], message: "" };
/** E.164 allows 15 digits; emergency and short numbers have three. */
const PHONE = /^\+?\d{3,15}$/;

/** The first is the first to be called. */
export const contacts = signal<Contact[]>([]);
export const preparedMessage = signal("");
export const contactsSaved = signal<SaveState>("saved");

let kept: Autosave<Circle> | null = null;

/** What a telephone can dial, or null for what is no number. */
export function dialable(phone: string): string | null {
  const bare = phone.replace(/[\s().-]/g, "");
  return PHONE.test(bare) ? bare : null;
}

/** A text message that the phone's own app sends after she has looked at it (RFC 5724). */
export function smsAddress(number: string, text: string): string {
  return `sms:${number}?body=${encodeURIComponent(text)}`;
}

async function change(by: (circle: Circle) => Circle): Promise<void> {
  const { vault } = here();
  const id = vault.one<Circle>(CIRCLE)?.id ?? (await vault.put<Circle>(CIRCLE, NOBODY));
  kept?.edit(id, by);
}

const changePeople = (by: (people: Contact[]) => Contact[]) =>
  change((circle) => ({ ...circle, people: by(circle.people) }));

export function addContact(): Promise<void> {
  return changePeople((people) => [...people, { id: randomId(), name: "", phone: "", can: "" }]);
}

export function changeContact(id: string, part: Partial<Omit<Contact, "id">>): Promise<void> {
  return changePeople((people) =>
    people.map((person) => (person.id === id ? { ...person, ...part } : person)),
  );
}

export function removeContact(id: string): Promise<void> {
  return changePeople((people) => people.filter((person) => person.id !== id));
}

/** One place nearer to the first to be called. */
export function raiseContact(id: string): Promise<void> {
  return changePeople((people) => {
    const place = people.findIndex((person) => person.id === id);
    const one = people[place];
    if (place < 1 || !one) return people;
    const others = people.filter((person) => person !== one);
    return [...others.slice(0, place - 1), one, ...others.slice(place - 1)];
  });
}

export function prepareMessage(message: string): Promise<void> {
  return change((circle) => ({ ...circle, message }));
}

whenOpen((space) => {
  const refresh = () => {
    const circle = own.all()[0]?.body ?? NOBODY;
    batch(() => {
      contacts.value = circle.people;
      preparedMessage.value = circle.message;
    });
  };
  const own = new Autosave<Circle>(
    space.vault,
    CIRCLE,
    (_, state) => {
      if (kept === own) contactsSaved.value = state;
    },
    refresh,
  );
  kept = own;
  refresh();
  flushWhenLeaving(space, own);
  const stop = space.vault.onChange((kind) => {
    if (kind === CIRCLE) refresh();
  });
  return () => {
    stop();
    kept = null;
    batch(() => {
      contacts.value = [];
      preparedMessage.value = "";
      contactsSaved.value = "saved";
    });
  };
});
