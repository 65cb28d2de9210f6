import type en from "./messages/en.json";

/** The plural forms of a message; `{count}` is the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The same keys with texts in any language. */
type Translation<English> = English extends string
	? string
	: English extends { other: string }
		? PluralForms
		: { [Key in keyof English]: Translation<English[Key]> };

/** The texts of a file in `messages`, which has the keys of the English one. `{name}` is a placeholder for a value. */
export type MessageTexts = Translation<typeof en>;

/** All text of the interface in one language. */
export interface Messages extends MessageTexts {
	/** A BCP 47 code, which also determines number formats and plural forms. */
	language: string;
}

/** The text inside the body of a post, in the language of the post. */
export type BodyMessages = Messages["body"];
