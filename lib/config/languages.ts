import { z } from "zod";
import { listPath, toNamed } from "@/lib/declarations/list-settings";
import { isSameLanguage } from "@/lib/i18n/find-messages";
import { fileKey } from "@/lib/utils/paths";
import { language, normalized, text } from "@/lib/utils/scalars";
import { footerSetting } from "./footer";
import { links } from "./links";

const localeFields = z.strictObject({
	title: text.optional(),
	description: text.optional(),
	navigation: links.optional(),
	footer: footerSetting.optional(),
	path: listPath.optional(),
});

const locales = z.record(z.string(), localeFields, {
	error: "must list languages, such as `de: { title: Mein Blog }`.",
});

/** The languages of a blog, each with the texts that differ. The first one is that of the blog itself. */
export const languagesSetting = normalized(
	toNamed,
	locales.transform((byCode, context) => {
		const read = Object.entries(byCode).flatMap(([code, { path, ...texts }], index) => {
			const result = language.safeParse(code);
			for (const { message } of result.error?.issues ?? []) context.addIssue({ code: "custom", message, path: [code] });
			if (!result.success) return [];
			const prefix = index === 0 ? "" : (path ?? `/${result.data.toLowerCase()}`);
			return [{ code, language: result.data, prefix, ...texts }];
		});
		for (const [index, { code, ...one }] of read.entries()) {
			const other = read
				.slice(0, index)
				.find(
					({ language, prefix }) => isSameLanguage(language, one.language) || fileKey(prefix) === fileKey(one.prefix),
				);
			if (!other) continue;
			const message = `\`languages.${code}\` has the language or the path of \`${other.code}\`. Delete one of them, or set another \`path:\`.`;
			context.addIssue({ code: "custom", message, path: [code] });
		}
		return read.map(({ code: _, ...locale }) => locale);
	}),
	[text, z.array(text), z.record(z.string(), z.union([localeFields, z.null()]))],
);

/** The blog in one of its languages. */
export type Locale = z.output<typeof languagesSetting>[number];

export interface Languages {
	/** The language of posts that don't set one. */
	language?: string;
	languages?: readonly Locale[];
}

/** Returns the locale that a post in a language belongs to: the first one if there is none in this language. */
export function findLocale({ language: own, languages = [] }: Languages, code: string | undefined): Locale | undefined {
	const wanted = code ?? own;
	const found = wanted === undefined ? undefined : languages.find((one) => isSameLanguage(one.language, wanted));
	return found ?? languages[0];
}

/** Returns the locale in whose part of the site a path is, in upper or lower case. */
export function findLocaleOfPath({ languages = [] }: Languages, path: string): Locale | undefined {
	const found = languages.filter(
		({ prefix }) => prefix && `${path}/`.toLowerCase().startsWith(`${prefix}/`.toLowerCase()),
	);
	// One locale may be below another.
	return found.sort((a, b) => b.prefix.length - a.prefix.length)[0] ?? languages[0];
}

/** Returns a path without the prefix of its locale: the blog has the same paths in each. */
export function pathInLocale(path: string, site: Languages): string {
	const { prefix = "" } = findLocaleOfPath(site, path) ?? {};
	return path.slice(prefix.length) || "/";
}
